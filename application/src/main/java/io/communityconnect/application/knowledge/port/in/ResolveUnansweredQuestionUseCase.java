package io.communityconnect.application.knowledge.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.UnansweredQuestionId;
import java.util.Optional;

/// Takes a question off the list, because an article answers it now or because none is needed.
@FunctionalInterface
public interface ResolveUnansweredQuestionUseCase {
  /// Stores the resolution with one audit entry, or nothing. To turn a question into an article,
  /// write the article first and name it here.
  Outcome resolve(Command command);

  /// @param article that answers it now, one of the same community; empty where it needs none
  record Command(
      Actor.Administrator admin, UnansweredQuestionId question, Optional<ArticleId> article) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(question, "question is null");
      requireNonNull(article, "article is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It is off the list; one that was resolved before is resolved anew.
    record Resolved(UnansweredQuestion question) implements Outcome {}

    /// There is no such question, or none that this admin may know of.
    record UnknownQuestion() implements Outcome {}

    /// There is no such article in the question's community.
    record UnknownArticle() implements Outcome {}
  }
}

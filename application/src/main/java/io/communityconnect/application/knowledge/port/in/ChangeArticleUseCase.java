package io.communityconnect.application.knowledge.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleId;
import java.util.Set;
import java.util.function.LongPredicate;

/// Gives an article another content.
@FunctionalInterface
public interface ChangeArticleUseCase {
  /// Stores the next version with its passages and one audit entry, or nothing. What was withdrawn
  /// counts again.
  Outcome change(Command command);

  /// @param expected whether the version that it is at is one that the change was made from
  record Command(
      Actor.Administrator admin,
      ArticleId article,
      LongPredicate expected,
      ArticleContent content) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(article, "article is null");
      requireNonNull(expected, "expected is null");
      requireNonNull(content, "content is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It is stored.
    record Changed(StandingArticle article) implements Outcome {}

    /// Something about it cannot be.
    record Flawed(Set<ArticleContent.Flaw> flaws) implements Outcome {
      public Flawed {
        flaws = Set.copyOf(flaws);
      }
    }

    /// The community has another article of this title from the same day on.
    record AlreadyThere() implements Outcome {}

    /// It is at another version: somebody changed it meanwhile.
    record Outdated() implements Outcome {}

    /// There is no such article, or none that this admin may know of.
    record Unknown() implements Outcome {}
  }
}

package io.communityconnect.application.knowledge.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;

/// Shows an admin one article.
@FunctionalInterface
public interface ReadArticleUseCase {
  /// Reads it and writes one audit entry.
  Outcome read(Command command);

  /// @param article which one
  record Command(Actor.Administrator admin, ArticleId article) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(article, "article is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The article as it is.
    record Found(StandingArticle article) implements Outcome {}

    /// There is no such article, or none that this admin may know of.
    record Unknown() implements Outcome {}
  }
}

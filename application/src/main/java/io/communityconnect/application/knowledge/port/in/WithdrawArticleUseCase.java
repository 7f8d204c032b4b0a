package io.communityconnect.application.knowledge.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import java.util.function.LongPredicate;

/// Takes an article back, so that no answer rests on it any more.
@FunctionalInterface
public interface WithdrawArticleUseCase {
  /// Stores the next version, which counts no more, with one audit entry, or nothing. The article
  /// stays readable for admins.
  Outcome withdraw(Command command);

  /// @param expected whether the version that it is at is one that was looked at
  record Command(Actor.Administrator admin, ArticleId article, LongPredicate expected) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(article, "article is null");
      requireNonNull(expected, "expected is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It counts no more.
    record Withdrawn(StandingArticle article) implements Outcome {}

    /// It is at another version: somebody changed it meanwhile.
    record Outdated() implements Outcome {}

    /// There is no such article, or none that this admin may know of.
    record Unknown() implements Outcome {}
  }
}

package io.communityconnect.application.knowledge.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.ArticleFilter;
import io.communityconnect.application.knowledge.port.out.ArticlePage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.people.CommunityId;
import java.util.Optional;

/// Lists a community's articles, newest first, whether they count or not.
@FunctionalInterface
public interface ListArticlesUseCase {
  /// Reads one part of the list and writes one audit entry.
  Outcome list(Command command);

  /// @param after where the part begins, empty for the newest
  /// @param limit how many at most, from 1 to 100
  record Command(
      Actor.Administrator admin,
      CommunityId community,
      ArticleFilter filter,
      Optional<ArticleId> after,
      int limit) {
    /// The most articles of one part.
    public static final int MAX_LIMIT = 100;

    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
      requireNonNull(filter, "filter is null");
      requireNonNull(after, "after is null");
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit is from 1 to " + MAX_LIMIT);
      }
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// A part of the list.
    record Listed(ArticlePage page) implements Outcome {}

    /// The admin may not look there.
    record NotAllowed() implements Outcome {}
  }
}

package io.communityconnect.application.community.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import java.util.List;
import java.util.Optional;

/// Shows a super admin the communities.
@FunctionalInterface
public interface ListCommunitiesUseCase {
  /// Reads one part and writes one audit entry.
  Listed list(Command command);

  /// @param after where the part before ended
  /// @param limit how many at most, from 1 to 100
  record Command(Actor.SuperAdmin by, Optional<CommunityId> after, int limit) {
    /// The most communities of one part.
    public static final int MAX_LIMIT = 100;

    public Command {
      requireNonNull(by, "by is null");
      requireNonNull(after, "after is null");
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit is from 1 to " + MAX_LIMIT);
      }
    }
  }

  /// A part of the list.
  ///
  /// @param next after which the next part begins, empty when this is the last
  record Listed(List<Community> communities, Optional<CommunityId> next) {
    public Listed {
      communities = List.copyOf(communities);
      requireNonNull(next, "next is null");
    }
  }
}

package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;

/// On whose behalf a unit of work runs. The database shows an actor only the rows that are theirs.
public sealed interface Actor {
  /// Somebody with a row in `users`: everyone but the system itself.
  sealed interface Person extends Actor {
    /// The person's key in `users`.
    ResidentId id();
  }

  /// A resident: sees what is their own.
  record Resident(ResidentId id, CommunityId community) implements Person {
    public Resident {
      requireNonNull(id, "id is null");
      requireNonNull(community, "community is null");
    }
  }

  /// Somebody who acts on other people's data, and leaves an audit entry whenever they do.
  sealed interface Administrator extends Person {
    /// The community whose data they act on; empty for who acts on all.
    default Optional<CommunityId> administered() {
      return switch (this) {
        case Admin(_, CommunityId community) -> Optional.of(community);
        case SuperAdmin _ -> Optional.empty();
      };
    }

    /// Whether they act on the data of a community.
    default boolean administers(CommunityId community) {
      return administered().map(community::equals).orElse(true);
    }

    /// What they are.
    default Role role() {
      return switch (this) {
        case Admin _ -> Role.ADMIN;
        case SuperAdmin _ -> Role.SUPER_ADMIN;
      };
    }
  }

  /// A committee member or manager: sees what belongs to their community.
  record Admin(ResidentId id, CommunityId community) implements Administrator {
    public Admin {
      requireNonNull(id, "id is null");
      requireNonNull(community, "community is null");
    }
  }

  /// Runs the installation: sees all communities.
  record SuperAdmin(ResidentId id) implements Administrator {
    public SuperAdmin {
      requireNonNull(id, "id is null");
    }
  }

  /// The server itself, outside any person's request.
  ///
  /// @param reason a short constant such as `answer` or `deliver`, for logs and the audit trail
  record SystemTask(String reason) implements Actor {
    public SystemTask {
      requireNonNull(reason, "reason is null");
    }
  }
}

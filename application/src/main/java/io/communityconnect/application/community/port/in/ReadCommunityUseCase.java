package io.communityconnect.application.community.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;

/// Shows a super admin a community.
@FunctionalInterface
public interface ReadCommunityUseCase {
  /// Reads it and writes one audit entry.
  Outcome read(Command command);

  /// Which one, and who reads.
  record Command(Actor.SuperAdmin by, CommunityId community) {
    public Command {
      requireNonNull(by, "by is null");
      requireNonNull(community, "community is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The community.
    record Found(Community community) implements Outcome {}

    /// There is none.
    record Unknown() implements Outcome {}
  }
}

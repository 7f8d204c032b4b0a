package io.communityconnect.application.community.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.ZoneId;

/// Opens a community on behalf of a super admin: from then on messages to its number are taken.
@FunctionalInterface
public interface AddCommunityUseCase {
  /// Opens it and writes one audit entry.
  Outcome add(Command command);

  /// @param sender the number residents write to
  /// @param zone by whose clocks its days begin
  record Command(Actor.SuperAdmin by, String name, PhoneNumber sender, ZoneId zone) {
    public Command {
      requireNonNull(by, "by is null");
      requireNonNull(name, "name is null");
      requireNonNull(sender, "sender is null");
      requireNonNull(zone, "zone is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It is open.
    record Added(Community community) implements Outcome {}

    /// A community answers at that number already.
    record SenderTaken() implements Outcome {}
  }
}

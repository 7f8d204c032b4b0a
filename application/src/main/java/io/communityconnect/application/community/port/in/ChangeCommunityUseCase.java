package io.communityconnect.application.community.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;

/// Gives a community another name, or says where it is. Its number stays: whoever wants another
/// opens another community.
@FunctionalInterface
public interface ChangeCommunityUseCase {
  /// Changes it and writes one audit entry.
  Outcome change(Command command);

  /// @param stillIs tells whether it is as whoever changes it saw it; asked while nobody else can
  ///     change it
  /// @param name empty to leave it
  /// @param zone by whose clocks its days begin; empty to leave it
  record Command(
      Actor.SuperAdmin by,
      CommunityId community,
      Predicate<Community> stillIs,
      Optional<String> name,
      Optional<ZoneId> zone) {
    public Command {
      requireNonNull(by, "by is null");
      requireNonNull(community, "community is null");
      requireNonNull(stillIs, "stillIs is null");
      requireNonNull(name, "name is null");
      requireNonNull(zone, "zone is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It is so now.
    record Changed(Community community) implements Outcome {}

    /// Somebody else was quicker; nothing was changed.
    record ChangedMeanwhile() implements Outcome {}

    /// There is none.
    record Unknown() implements Outcome {}
  }
}

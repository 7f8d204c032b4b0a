package io.communityconnect.application.community.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import java.util.function.Predicate;

/// Gives a community another name. Its number stays: whoever wants another opens another community.
@FunctionalInterface
public interface RenameCommunityUseCase {
  /// Renames it and writes one audit entry.
  Outcome rename(Command command);

  /// @param stillIs tells whether it is as whoever renames it saw it; asked while nobody else can
  ///   change it
  record Command(
      Actor.SuperAdmin by, CommunityId community, Predicate<Community> stillIs, String name) {
    public Command {
      requireNonNull(by, "by is null");
      requireNonNull(community, "community is null");
      requireNonNull(stillIs, "stillIs is null");
      requireNonNull(name, "name is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It is called so now.
    record Renamed(Community community) implements Outcome {}

    /// Somebody else was quicker; nothing was changed.
    record ChangedMeanwhile() implements Outcome {}

    /// There is none.
    record Unknown() implements Outcome {}
  }
}

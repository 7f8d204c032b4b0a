package io.communityconnect.application.bulk.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.bulk.BulkChange;
import io.communityconnect.domain.bulk.BulkFilter;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;

/// Begins to change many people of a community.
@FunctionalInterface
public interface StartBulkUpdateUseCase {
  /// Takes it down, with an audit entry. Batches follow in the background, one after the other.
  Outcome start(Command command);

  /// @param community whose people; an admin's own
  /// @param telling whether those who are changed get a message
  record Command(
      Actor.Administrator admin,
      CommunityId community,
      BulkFilter filter,
      BulkChange change,
      boolean telling) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
      requireNonNull(filter, "filter is null");
      requireNonNull(change, "change is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It will be done.
    record Started(BulkUpdate update) implements Outcome {}

    /// Not a community that the administrator may know of.
    record UnknownCommunity() implements Outcome {}
  }
}

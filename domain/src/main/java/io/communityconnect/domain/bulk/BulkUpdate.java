package io.communityconnect.domain.bulk;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;

/// A change of many people of a community, batch by batch in the order of their keys.
///
/// @param admin who wants it
/// @param telling whether those who are changed get a message
/// @param after how far it came, in the state that it is in
/// @param finishedAt when it last came to an end
public record BulkUpdate(
    BulkUpdateId id,
    CommunityId community,
    ResidentId admin,
    BulkFilter filter,
    BulkChange change,
    boolean telling,
    BulkState state,
    BulkCounts counts,
    Optional<ResidentId> after,
    Instant createdAt,
    Optional<Instant> finishedAt) {
  public BulkUpdate {
    requireNonNull(id, "id is null");
    requireNonNull(community, "community is null");
    requireNonNull(admin, "admin is null");
    requireNonNull(filter, "filter is null");
    requireNonNull(change, "change is null");
    requireNonNull(state, "state is null");
    requireNonNull(counts, "counts is null");
    requireNonNull(after, "after is null");
    requireNonNull(createdAt, "createdAt is null");
    requireNonNull(finishedAt, "finishedAt is null");
  }

  /// One that begins.
  public static BulkUpdate begun(
      BulkUpdateId id,
      CommunityId community,
      ResidentId admin,
      BulkFilter filter,
      BulkChange change,
      boolean telling,
      Instant now) {
    return new BulkUpdate(
        id,
        community,
        admin,
        filter,
        change,
        telling,
        BulkState.RUNNING,
        BulkCounts.NONE,
        Optional.empty(),
        now,
        Optional.empty());
  }

  /// Whether there are batches left.
  public boolean isUnderWay() {
    return switch (state) {
      case RUNNING, UNDOING -> true;
      case DONE, STOPPED, UNDONE -> false;
    };
  }

  /// After a batch that was not the last one.
  ///
  /// @param last the last person of the batch
  public BulkUpdate advanced(BulkCounts batch, ResidentId last) {
    return with(state, counts.plus(batch), Optional.of(last), finishedAt);
  }

  /// After the last batch.
  public BulkUpdate finished(BulkCounts batch, Instant now) {
    BulkState ended =
        switch (state) {
          case RUNNING, DONE -> BulkState.DONE;
          case STOPPED -> BulkState.STOPPED;
          case UNDOING, UNDONE -> BulkState.UNDONE;
        };
    return with(ended, counts.plus(batch), Optional.empty(), Optional.of(now));
  }

  /// Not to be gone on with, where it was not being put back: that may go on whoever wanted it.
  public BulkUpdate stopped(Instant now) {
    return switch (state) {
      case RUNNING -> with(BulkState.STOPPED, counts, Optional.empty(), Optional.of(now));
      case DONE, STOPPED, UNDOING, UNDONE -> this;
    };
  }

  /// To be put back, as far as it came. What was put back stays so.
  public BulkUpdate undoing() {
    return switch (state) {
      case RUNNING, DONE, STOPPED ->
          with(BulkState.UNDOING, counts, Optional.empty(), Optional.empty());
      case UNDOING, UNDONE -> this;
    };
  }

  private BulkUpdate with(
      BulkState other, BulkCounts all, Optional<ResidentId> place, Optional<Instant> end) {
    return new BulkUpdate(
        id, community, admin, filter, change, telling, other, all, place, createdAt, end);
  }
}

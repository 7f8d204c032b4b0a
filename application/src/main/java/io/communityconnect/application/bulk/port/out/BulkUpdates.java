package io.communityconnect.application.bulk.port.out;

import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.bulk.BulkUpdateId;
import io.communityconnect.domain.bulk.FormerValues;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;

/// Changes of many people. Called inside a unit of work and sees what its actor may see; only the
/// server writes.
public interface BulkUpdates {
  /// A new key, greater than those made before it.
  BulkUpdateId nextId();

  /// Keeps one that begins.
  void add(BulkUpdate update);

  /// One of them; empty for what the actor may not see.
  Optional<BulkUpdate> find(BulkUpdateId id);

  /// As [#find], and keeps others from working on it until the unit ends. Waits for whoever does.
  Optional<BulkUpdate> lock(BulkUpdateId id);

  /// The oldest that has batches left and that nobody works on, kept from others until the unit
  /// ends: whoever dies within it leaves it as it was, for the next one.
  Optional<BulkUpdate> lockNext();

  /// Puts one that is locked in the place of what is kept.
  void save(BulkUpdate update);

  /// Remembers what a batch changed.
  void remember(BulkUpdate update, List<FormerValues> changed);

  /// What was changed, in the order of the people's keys. Who was erased meanwhile is not there.
  ///
  /// @param after where the batch before ended, empty for the first
  List<FormerValues> changed(BulkUpdateId id, Optional<ResidentId> after, int limit);

  /// Notes people of whom something was changed since, which stays.
  void noteKept(BulkUpdateId id, List<ResidentId> people);

  /// Of whom something was changed since, in the order of their keys.
  List<ResidentId> kept(BulkUpdateId id, int limit);
}

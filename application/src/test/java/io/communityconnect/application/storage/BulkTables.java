package io.communityconnect.application.storage;

import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.bulk.BulkUpdateId;
import io.communityconnect.domain.bulk.FormerValues;
import io.communityconnect.domain.people.ResidentId;
import java.util.LinkedHashMap;
import java.util.Map;

/// The rows of changes of many people.
final class BulkTables {
  final Map<BulkUpdateId, BulkUpdate> updates = new LinkedHashMap<>();
  final Map<ChangeKey, ChangeRow> changes = new LinkedHashMap<>();

  record ChangeKey(BulkUpdateId update, ResidentId resident) {}

  record ChangeRow(FormerValues former, boolean kept) {}

  void putAll(BulkTables other) {
    updates.putAll(other.updates);
    changes.putAll(other.changes);
  }

  void forget(ResidentId person) {
    changes.keySet().removeIf(key -> key.resident().equals(person));
  }
}

package io.communityconnect.application.storage;

import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.domain.conversation.MessageId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The rows about what was given up.
final class DeadRows {
  final Map<MessageId, DeadRow> letters = new LinkedHashMap<>();

  /// What was put back, whatever became of it.
  final Set<MessageId> replayed = new LinkedHashSet<>();

  /// @param owed as it stood when it was given up
  record DeadRow(DeadLetter reason, OutboxRow owed, Instant at) {}

  void putAll(DeadRows other) {
    letters.putAll(other.letters);
    replayed.addAll(other.replayed);
  }
}

package io.communityconnect.application.storage;

import io.communityconnect.domain.conversation.Attendance;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows about who answers.
final class AttendanceTables {
  /// Those that are open.
  final Map<ConversationId, HandoverRow> handovers = new LinkedHashMap<>();

  /// All there ever were.
  final List<Asked> asked = new ArrayList<>();

  record Asked(ConversationId conversation, Instant at) {}

  void open(ConversationId conversation, HandoverRow row) {
    if (handovers.put(conversation, row) == null) {
      asked.add(new Asked(conversation, row.askedAt()));
    }
  }

  /// Which person of the community wrote a message.
  final Map<MessageId, ResidentId> authors = new LinkedHashMap<>();

  /// When conversations were last dealt with.
  final Map<ConversationId, Instant> changes = new LinkedHashMap<>();

  /// @param taking empty while nobody has taken it
  record HandoverRow(Instant askedAt, Optional<Attendance.Attended> taking) {}

  Attendance of(ConversationId conversation) {
    return Optional.ofNullable(handovers.get(conversation))
        .map(
            row ->
                row.taking()
                    .<Attendance>map(taking -> taking)
                    .orElseGet(() -> new Attendance.Waiting(row.askedAt())))
        .orElseGet(Attendance.Assistant::new);
  }

  void putAll(AttendanceTables other) {
    handovers.putAll(other.handovers);
    asked.addAll(other.asked);
    authors.putAll(other.authors);
    changes.putAll(other.changes);
  }
}

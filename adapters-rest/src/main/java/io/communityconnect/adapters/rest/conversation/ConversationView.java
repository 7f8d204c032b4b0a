package io.communityconnect.adapters.rest.conversation;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.Attendance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a conversation stands.
///
/// @param residentName null where it is not known
/// @param state `assistant`, `waiting` for a person, or with a `person`
/// @param since since when it is so, null for the assistant
/// @param heldBy the person who answers, null for others
/// @param windowClosesAt until when WhatsApp takes words of one's own, null where the resident has
///     not written yet
/// @param stopped whether the resident said STOP
/// @param changedAt when it was last dealt with
record ConversationView(
    String id,
    String communityId,
    String residentId,
    @Nullable String residentName,
    String state,
    @Nullable Instant since,
    @Nullable String heldBy,
    @Nullable Instant windowClosesAt,
    boolean stopped,
    Instant changedAt) {
  static ConversationView of(LiveConversation conversation) {
    Instant lastInboundAt = conversation.window().lastInboundAt();
    return new ConversationView(
        conversation.id().value().toString(),
        conversation.community().value().toString(),
        conversation.resident().value().toString(),
        conversation.name().orElse(null),
        Fields.nameOf(conversation.attendance().kind()),
        sinceOf(conversation.attendance()),
        holderOf(conversation.attendance()),
        lastInboundAt.equals(Instant.EPOCH) ? null : conversation.window().closesAt(),
        conversation.consent() == Consent.WITHDRAWN,
        conversation.changedAt());
  }

  private static @Nullable Instant sinceOf(Attendance attendance) {
    return switch (attendance) {
      case Attendance.Assistant() -> null;
      case Attendance.Waiting(Instant since) -> since;
      case Attendance.Attended attended -> attended.since();
    };
  }

  private static @Nullable String holderOf(Attendance attendance) {
    return switch (attendance) {
      case Attendance.Assistant(), Attendance.Waiting _ -> null;
      case Attendance.Attended attended -> attended.by().value().toString();
    };
  }

  /// Which conversation, and not whose.
  @Override
  public String toString() {
    return "ConversationView[" + id + "]";
  }
}

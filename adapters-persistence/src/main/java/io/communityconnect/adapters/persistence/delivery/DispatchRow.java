package io.communityconnect.adapters.persistence.delivery;

import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import io.communityconnect.domain.people.WhatsAppUserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A claimed row of the outbox with what sending it needs.
final class DispatchRow {
  private DispatchRow() {}

  static Dispatch read(ResultSet row) throws SQLException {
    return new Dispatch(
        new OutboundMessage(
            new MessageId(row.getObject("message_id", UUID.class)),
            new ConversationId(row.getObject("conversation_id", UUID.class)),
            new PhoneNumber(row.getString("sender")),
            new WhatsAppIdentity(
                Optional.ofNullable(row.getString("recipient_phone")).map(PhoneNumber::new),
                Optional.ofNullable(row.getString("recipient_user_id")).map(WhatsAppUserId::new)),
            row.getString("body"),
            TemplateColumn.read(row.getString("template")),
            ButtonsColumn.read(row.getString("buttons"))),
        row.getInt("attempts"),
        row.getInt("replayed_after"),
        row.getTimestamp("held_until").toInstant(),
        row.getBoolean("wanted"),
        Optional.ofNullable(row.getTimestamp("unconfirmed_before")).map(Timestamp::toInstant),
        new ServiceWindow(lastInboundAt(row)));
  }

  /// When the resident last wrote. What they wrote may have been deleted as too old, which is
  /// longer ago than any window.
  private static Instant lastInboundAt(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getTimestamp("last_inbound_at"))
        .map(Timestamp::toInstant)
        .orElse(Instant.EPOCH);
  }
}

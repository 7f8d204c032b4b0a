package io.communityconnect.adapters.persistence.conversation;

import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/// A remembered message in a row of `messages`.
final class MessageColumns {
  private MessageColumns() {}

  static Message read(ResultSet row) throws SQLException {
    return new Message(
        new MessageId(row.getObject("id", UUID.class)),
        Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
        new ContentColumns(row.getString("kind"), row.getString("body"), row.getString("details"))
            .toContent(),
        row.getTimestamp("created_at").toInstant(),
        ChannelColumn.read(row.getString("channel")));
  }
}

package io.communityconnect.adapters.persistence.conversation;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.times;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import io.communityconnect.domain.conversation.InboundMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/// Inbound messages as columns of arrays.
final class MessageRows {
  private final List<Row> rows = new ArrayList<>();

  private record Row(UUID id, UUID conversation, ContentColumns content, InboundMessage message) {}

  void add(UUID id, UUID conversation, InboundMessage message) {
    rows.add(new Row(id, conversation, ContentColumns.of(message.content()), message));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  <S extends SqlStatement<S>> S bindTo(S statement) {
    return statement
        .bind("ids", uuids(rows, Row::id))
        .bind("conversations", uuids(rows, Row::conversation))
        .bind("kinds", texts(rows, row -> row.content().kind()))
        .bind("bodies", texts(rows, row -> row.content().body()))
        .bind("details", texts(rows, row -> row.content().details()))
        .bind("sids", texts(rows, row -> row.message().providerId().value()))
        .bind("times", times(rows, row -> row.message().receivedAt()));
  }
}

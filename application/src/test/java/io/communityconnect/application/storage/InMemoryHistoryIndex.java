package io.communityconnect.application.storage;

import io.communityconnect.application.recall.port.out.HistoryIndex;
import io.communityconnect.application.storage.Tables.MessageRow;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

final class InMemoryHistoryIndex implements HistoryIndex {
  private final InMemoryDatabase database;

  InMemoryHistoryIndex(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public int collect(Instant settledBefore, int limit) {
    Tables tables = database.systemTables();
    List<MessageId> fresh =
        ids(
            tables,
            row -> !tables.remembered.containsKey(row.id()) && !row.content().words().isBlank(),
            limit);
    fresh.forEach(message -> tables.remembered.put(message, false));
    return fresh.size();
  }

  @Override
  public int arrange(int limit) {
    Tables tables = database.systemTables();
    Predicate<MessageRow> waits = row -> Boolean.FALSE.equals(tables.remembered.get(row.id()));
    Optional<ConversationId> conversation =
        tables.messages.values().stream().filter(waits).map(MessageRow::conversation).findFirst();
    List<MessageId> placed =
        conversation
            .map(id -> ids(tables, waits.and(row -> row.conversation().equals(id)), limit))
            .orElseGet(List::of);
    placed.forEach(message -> tables.remembered.put(message, true));
    return placed.size();
  }

  private static List<MessageId> ids(Tables tables, Predicate<MessageRow> which, int limit) {
    return tables.messages.values().stream()
        .filter(which)
        .limit(limit)
        .map(MessageRow::id)
        .toList();
  }
}

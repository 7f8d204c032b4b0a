package io.communityconnect.application.storage;

import io.communityconnect.application.recall.port.out.HistoryIndex;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

final class InMemoryHistoryIndex implements HistoryIndex {
  private final InMemoryDatabase database;

  InMemoryHistoryIndex(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public int collect(Instant now, int limit) {
    return collect(_ -> true, limit);
  }

  @Override
  public int collect(ConversationId conversation, int limit) {
    return collect(row -> row.conversation().equals(conversation), limit);
  }

  private int collect(Predicate<MessageRow> which, int limit) {
    Tables tables = database.systemTables();
    Predicate<MessageRow> isNew =
        row -> !tables.remembered.containsKey(row.id()) && !row.content().words().isBlank();
    List<MessageId> fresh = ids(tables, which.and(isNew), limit);
    fresh.forEach(message -> tables.remembered.put(message, false));
    return fresh.size();
  }

  @Override
  public int arrange(int limit) {
    Tables tables = database.systemTables();
    return tables.messages.values().stream()
        .filter(row -> waits(tables, row))
        .map(MessageRow::conversation)
        .findFirst()
        .map(conversation -> arrange(conversation, limit))
        .orElse(0);
  }

  @Override
  public int arrange(ConversationId conversation, int limit) {
    Tables tables = database.systemTables();
    List<MessageId> placed =
        ids(tables, row -> row.conversation().equals(conversation) && waits(tables, row), limit);
    placed.forEach(message -> tables.remembered.put(message, true));
    return placed.size();
  }

  private static boolean waits(Tables tables, MessageRow row) {
    return Boolean.FALSE.equals(tables.remembered.get(row.id()));
  }

  private static List<MessageId> ids(Tables tables, Predicate<MessageRow> which, int limit) {
    return tables.messages.values().stream()
        .filter(which)
        .limit(limit)
        .map(MessageRow::id)
        .toList();
  }
}

package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.out.EmbeddingQueue;
import io.communityconnect.application.recall.port.out.PendingText;
import io.communityconnect.application.storage.Tables.EmbeddingKey;
import io.communityconnect.application.storage.Tables.EmbeddingModelRow;
import io.communityconnect.application.storage.Tables.EmbeddingWorkRow;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class InMemoryEmbeddingQueue implements EmbeddingQueue {
  private final InMemoryDatabase database;

  InMemoryEmbeddingQueue(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Discovery discover(EmbeddingModelId model, Instant now) {
    Tables tables = database.systemTables();
    EmbeddingModelRow row = tables.embeddingModels.get(model.name());
    if (row == null || row.superseded()) {
      return Discovery.SUPERSEDED;
    }
    for (MessageRow message : tables.messages.values()) {
      EmbeddingKey key = new EmbeddingKey(message.id(), model.name());
      if (!message.content().words().isBlank() && !tables.embeddings.containsKey(key)) {
        tables.embeddingWork.putIfAbsent(key, new EmbeddingWorkRow(Optional.of(now), 0));
      }
    }
    completeIfCaughtUp(tables, row);
    return Discovery.CAUGHT_UP;
  }

  private static void completeIfCaughtUp(Tables tables, EmbeddingModelRow row) {
    boolean open =
        tables.embeddingWork.entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getKey().model().equals(row.id().name())
                        && entry.getValue().dueAt().isPresent()
                        && row.catchUp().contains(entry.getKey().message()));
    boolean passagesOpen =
        tables
            .passages()
            .filter(row.catchUpPassages()::contains)
            .map(tables::work)
            .anyMatch(work -> !work.embeddedBy().equals(Optional.of(row.id().name())));
    if (!row.complete() && !open && !passagesOpen) {
      tables.embeddingModels.replaceAll(
          (_, other) ->
              new EmbeddingModelRow(
                  other.id(),
                  other.adoption(),
                  Set.of(),
                  Set.of(),
                  other.id().equals(row.id()),
                  other.adoption() < row.adoption()));
      tables
          .embeddingWork
          .keySet()
          .removeIf(key -> requireNonNull(tables.embeddingModels.get(key.model())).superseded());
    }
  }

  @Override
  public List<PendingText> claim(
      EmbeddingModelId model, Instant now, Duration leaseFor, int limit) {
    Tables tables = database.systemTables();
    List<EmbeddingKey> due =
        tables.embeddingWork.entrySet().stream()
            .filter(entry -> entry.getKey().model().equals(model.name()))
            .filter(entry -> isDue(entry.getValue(), now))
            .sorted(Comparator.comparing(entry -> entry.getValue().dueAt().orElseThrow()))
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList();
    return due.stream().map(key -> claim(tables, key, now.plus(leaseFor))).toList();
  }

  private static PendingText claim(Tables tables, EmbeddingKey key, Instant until) {
    int attempt = requireNonNull(tables.embeddingWork.get(key)).attempts() + 1;
    tables.embeddingWork.put(key, new EmbeddingWorkRow(Optional.of(until), attempt));
    return pending(tables, requireNonNull(tables.messages.get(key.message())), attempt);
  }

  @Override
  public void putFirst(EmbeddingModelId model, ConversationId conversation) {
    Tables tables = database.systemTables();
    EmbeddingModelRow row = tables.embeddingModels.get(model.name());
    if (row == null || row.superseded()) {
      return;
    }
    tables
        .messagesOf(conversation)
        .filter(message -> !message.content().words().isBlank())
        .map(message -> new EmbeddingKey(message.id(), model.name()))
        .filter(key -> !tables.embeddings.containsKey(key))
        .forEach(
            key ->
                tables.embeddingWork.merge(
                    key,
                    new EmbeddingWorkRow(Optional.of(Instant.EPOCH), 0),
                    (old, first) -> old.attempts() == 0 ? first : old));
  }

  @Override
  public long waiting(EmbeddingModelId model, ConversationId conversation) {
    Tables tables = database.systemTables();
    return tables
        .messagesOf(conversation)
        .map(message -> tables.embeddingWork.get(new EmbeddingKey(message.id(), model.name())))
        .filter(row -> row != null && row.dueAt().isPresent())
        .count();
  }

  private static boolean isDue(EmbeddingWorkRow row, Instant now) {
    return row.dueAt().filter(due -> !due.isAfter(now)).isPresent();
  }

  private static PendingText pending(Tables tables, MessageRow message, int attempt) {
    String words = message.content().words();
    int length = words.codePointCount(0, words.length());
    String text =
        length <= PendingText.MAX_LENGTH
            ? words
            : words.substring(0, words.offsetByCodePoints(0, PendingText.MAX_LENGTH));
    return new PendingText(
        message.id(),
        message.conversation(),
        requireNonNull(tables.conversations.get(message.conversation())).community(),
        text,
        attempt);
  }

  @Override
  public void done(EmbeddingModelId model, List<MessageId> messages) {
    messages.forEach(
        message ->
            database.systemTables().embeddingWork.remove(new EmbeddingKey(message, model.name())));
  }

  @Override
  public void skip(EmbeddingModelId model, List<MessageId> messages) {
    setDue(model, messages, Optional.empty(), 0);
  }

  @Override
  public void postpone(EmbeddingModelId model, List<MessageId> messages, Instant dueAt) {
    setDue(model, messages, Optional.of(dueAt), 0);
  }

  @Override
  public void defer(EmbeddingModelId model, List<MessageId> messages, Instant dueAt) {
    setDue(model, messages, Optional.of(dueAt), 1);
  }

  private void setDue(
      EmbeddingModelId model, List<MessageId> messages, Optional<Instant> dueAt, int forgiven) {
    messages.forEach(
        message ->
            database
                .systemTables()
                .embeddingWork
                .computeIfPresent(
                    new EmbeddingKey(message, model.name()),
                    (_, row) -> new EmbeddingWorkRow(dueAt, row.attempts() - forgiven)));
  }
}

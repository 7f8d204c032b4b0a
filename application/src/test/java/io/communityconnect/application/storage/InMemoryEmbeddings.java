package io.communityconnect.application.storage;

import io.communityconnect.application.recall.port.out.Embeddings;
import io.communityconnect.application.recall.port.out.MessageEmbedding;
import io.communityconnect.application.storage.Tables.EmbeddingKey;
import io.communityconnect.application.storage.Tables.EmbeddingModelRow;
import io.communityconnect.application.storage.Tables.EmbeddingRow;
import io.communityconnect.application.storage.Tables.PassageVectorKey;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryEmbeddings implements Embeddings {
  private final InMemoryDatabase database;

  InMemoryEmbeddings(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void adopt(EmbeddingModelId model, Instant now) {
    Tables tables = database.systemTables();
    Optional<EmbeddingModelRow> newest =
        tables.embeddingModels.values().stream()
            .max(Comparator.comparingLong(EmbeddingModelRow::adoption));
    EmbeddingModelRow known = tables.embeddingModels.get(model.name());
    if (known != null && !known.id().equals(model)) {
      throw new IllegalStateException("the model is known with other dimensions");
    }
    if (newest.filter(row -> row.id().equals(model)).isEmpty()) {
      tables.embeddingModels.put(
          model.name(),
          new EmbeddingModelRow(
              model,
              newest.map(EmbeddingModelRow::adoption).orElse(0L) + 1,
              Set.copyOf(tables.messages.keySet()),
              tables.passages().collect(Collectors.toUnmodifiableSet()),
              false,
              false));
    }
  }

  @Override
  public Optional<EmbeddingModelId> searchable() {
    return database.tables().embeddingModels.values().stream()
        .filter(EmbeddingModelRow::complete)
        .max(Comparator.comparingLong(EmbeddingModelRow::adoption))
        .map(EmbeddingModelRow::id);
  }

  @Override
  public void store(EmbeddingModelId model, List<MessageEmbedding> embeddings, Instant at) {
    Tables tables = database.systemTables();
    for (MessageEmbedding embedding : embeddings) {
      if (!model.fits(embedding.vector())) {
        throw new IllegalArgumentException("a vector is not one of the model's");
      }
      MessageRow message = tables.messages.get(embedding.message());
      if (message != null) {
        tables.embeddings.putIfAbsent(
            new EmbeddingKey(message.id(), model.name()),
            new EmbeddingRow(message.conversation(), embedding.content(), embedding.vector()));
      }
    }
  }

  @Override
  public Map<Words, EmbeddingVector> known(EmbeddingModelId model, List<Words> words) {
    Map<Words, EmbeddingVector> known = new HashMap<>();
    database
        .tables()
        .embeddings
        .forEach(
            (key, row) -> {
              Words said = new Words(row.conversation(), row.content());
              if (words.contains(said) && key.model().equals(model.name()) && isVisible(row)) {
                known.put(said, row.vector());
              }
            });
    return known;
  }

  @Override
  public Optional<EmbeddingVector> of(MessageId message, EmbeddingModelId model) {
    return Optional.ofNullable(
            database.tables().embeddings.get(new EmbeddingKey(message, model.name())))
        .filter(this::isVisible)
        .map(EmbeddingRow::vector);
  }

  @Override
  public long count(EmbeddingModelId model) {
    return database.tables().embeddings.entrySet().stream()
        .filter(entry -> entry.getKey().model().equals(model.name()))
        .filter(entry -> isVisible(entry.getValue()))
        .count();
  }

  @Override
  public int removeSuperseded(int limit) {
    Tables tables = database.systemTables();
    List<EmbeddingKey> stale =
        tables.embeddings.keySet().stream()
            .filter(key -> isSuperseded(tables, key.model()))
            .limit(limit)
            .toList();
    stale.forEach(tables.embeddings::remove);
    List<PassageVectorKey> stalePassages =
        tables.passageVectors.keySet().stream()
            .filter(key -> isSuperseded(tables, key.model()))
            .limit(limit - stale.size())
            .toList();
    stalePassages.forEach(tables.passageVectors::remove);
    int removed = stale.size() + stalePassages.size();
    if (removed == 0) {
      tables.embeddingModels.values().removeIf(EmbeddingModelRow::superseded);
    }
    return removed;
  }

  private static boolean isSuperseded(Tables tables, String model) {
    return Optional.ofNullable(tables.embeddingModels.get(model))
        .filter(EmbeddingModelRow::superseded)
        .isPresent();
  }

  private boolean isVisible(EmbeddingRow row) {
    return database.shows(database.tables().conversations.get(row.conversation()));
  }
}

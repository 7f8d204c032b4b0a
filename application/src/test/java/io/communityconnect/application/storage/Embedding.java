package io.communityconnect.application.storage;

import io.communityconnect.application.recall.port.out.EmbeddingQueue.Discovery;
import io.communityconnect.application.recall.port.out.MessageEmbedding;
import io.communityconnect.application.recall.port.out.PendingText;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.TextDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Moves a queue of texts and its models along, for contracts.
///
/// @param storage what is under test
record Embedding(Storage storage) {
  void adopt(EmbeddingModelId model) {
    storage.clock().advance(Duration.ofSeconds(1));
    new Given(storage).inSystem(() -> storage.embeddings().adopt(model, storage.clock().instant()));
  }

  Discovery discover(EmbeddingModelId model) {
    return new Given(storage)
        .system(() -> storage.embeddingQueue().discover(model, storage.clock().instant()));
  }

  List<PendingText> claim(EmbeddingModelId model, int limit) {
    return new Given(storage)
        .system(
            () ->
                storage
                    .embeddingQueue()
                    .claim(model, storage.clock().instant(), EmbeddingQueueContract.LEASE, limit));
  }

  void embedAll(EmbeddingModelId model) {
    discover(model);
    finish(model, claim(model, 100));
    discover(model);
  }

  void finish(EmbeddingModelId model, List<PendingText> texts) {
    float[] values = new float[model.dimensions()];
    values[0] = 1;
    List<MessageEmbedding> embeddings =
        texts.stream()
            .map(
                text ->
                    new MessageEmbedding(
                        text.message(), TextDigest.of(text.text()), EmbeddingVector.of(values)))
            .toList();
    new Given(storage)
        .inSystem(
            () -> {
              storage.embeddings().store(model, embeddings, storage.clock().instant());
              storage.embeddingQueue().done(model, messages(texts));
            });
  }

  int removeSuperseded(int limit) {
    return new Given(storage).system(() -> storage.embeddings().removeSuperseded(limit));
  }

  Optional<EmbeddingModelId> searchable() {
    return new Given(storage).system(() -> storage.embeddings().searchable());
  }

  static List<MessageId> messages(List<PendingText> texts) {
    return texts.stream().map(PendingText::message).toList();
  }
}

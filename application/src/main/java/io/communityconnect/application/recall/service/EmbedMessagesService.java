package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.in.EmbedMessagesUseCase;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingQueue;
import io.communityconnect.application.recall.port.out.EmbeddingQueue.Discovery;
import io.communityconnect.application.recall.port.out.Embeddings;
import io.communityconnect.application.recall.port.out.MessageEmbedding;
import io.communityconnect.application.recall.port.out.PendingText;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.application.usage.service.CommunityAccount;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.TextDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Embeds what was said: claims a batch, asks the model outside any unit of work, stores what it
/// says. What fails half-way falls due again, and storing it twice changes nothing.
public final class EmbedMessagesService implements EmbedMessagesUseCase {
  private static final Actor.SystemTask EMBED = new Actor.SystemTask("embed-messages");

  /// Removing is cheap, but must not hold up the vacuum or fill the log in one go.
  private static final int TIDY_LIMIT = 2000;

  private final SystemUnitOfWork unitOfWork;
  private final EmbeddingQueue queue;
  private final Embeddings embeddings;
  private final BatchEmbedder embedder;
  private final EmbeddingModel model;
  private final EmbeddingPolicy policy;
  private final InstantSource clock;
  private final AtomicBoolean adopted = new AtomicBoolean();

  /// @param model the one to embed with; adopted with the first batch
  /// @param account on which it is asked
  public EmbedMessagesService(
      SystemUnitOfWork unitOfWork,
      EmbeddingQueue queue,
      Embeddings embeddings,
      EmbeddingModel model,
      EmbeddingPolicy policy,
      CommunityAccount account,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.queue = requireNonNull(queue, "queue is null");
    this.embeddings = requireNonNull(embeddings, "embeddings is null");
    this.model = requireNonNull(model, "model is null");
    this.policy = requireNonNull(policy, "policy is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.embedder = new BatchEmbedder(model, policy.retries(), account);
  }

  @Override
  public Outcome embedBatch(int most) {
    BatchEmbedder.requireBatch(most);
    Batch batch = unitOfWork.run(EMBED, () -> nextBatch(most));
    if (batch.texts().isEmpty()) {
      return batch.looked() == Discovery.MORE ? new Outcome.Embedded(0) : tidy();
    }
    return settle(batch.texts(), embedder.embed(batch.texts(), batch.known()));
  }

  /// @param looked how far the search for messages has come
  private record Batch(
      List<Pending<MessageId>> texts, Map<MessageId, EmbeddingVector> known, Discovery looked) {}

  private Batch nextBatch(int size) {
    Instant now = clock.instant();
    if (!adopted.get()) {
      embeddings.adopt(model.id(), now);
      adopted.set(true);
    }
    List<PendingText> texts = new ArrayList<>(claim(now, size));
    Discovery looked = Discovery.MORE;
    if (texts.size() < size) {
      looked = queue.discover(model.id(), now);
      texts.addAll(claim(now, size - texts.size()));
    }
    List<Pending<MessageId>> pending =
        texts.stream()
            .map(
                text ->
                    new Pending<>(
                        text.message(),
                        Payer.of(text.community(), text.message()),
                        text.text(),
                        TextDigest.of(text.text()),
                        text.attempt()))
            .toList();
    return new Batch(pending, known(texts), looked);
  }

  private List<PendingText> claim(Instant now, int limit) {
    return queue.claim(model.id(), now, policy.lease(), limit);
  }

  private Map<MessageId, EmbeddingVector> known(List<PendingText> texts) {
    Map<MessageId, Embeddings.Words> words = new LinkedHashMap<>();
    texts.forEach(
        text ->
            words.put(
                text.message(),
                new Embeddings.Words(text.conversation(), TextDigest.of(text.text()))));
    Map<Embeddings.Words, EmbeddingVector> vectors =
        embeddings.known(model.id(), words.values().stream().distinct().toList());
    Map<MessageId, EmbeddingVector> known = new HashMap<>();
    words.forEach(
        (message, said) ->
            Optional.ofNullable(vectors.get(said)).ifPresent(vector -> known.put(message, vector)));
    return known;
  }

  private Outcome settle(List<Pending<MessageId>> claimed, BatchEmbedder.Result<MessageId> result) {
    Instant now = clock.instant();
    Instant retryAt = embedder.retryAt(claimed, now);
    List<MessageEmbedding> embedded =
        result.made().stream()
            .map(
                made ->
                    new MessageEmbedding(made.text().key(), made.text().content(), made.vector()))
            .toList();
    unitOfWork.run(
        EMBED,
        () -> {
          embeddings.store(model.id(), embedded, now);
          queue.done(model.id(), embedded.stream().map(MessageEmbedding::message).toList());
          queue.skip(model.id(), result.without());
          queue.postpone(model.id(), result.postponed(), retryAt);
          queue.defer(model.id(), result.unpaid(), embedder.payableAt(now));
          return result;
        });
    return result
        .failure()
        .<Outcome>map(reason -> new Outcome.ModelUnavailable(retryAt, reason))
        .orElseGet(() -> new Outcome.Embedded(claimed.size()));
  }

  private Outcome tidy() {
    int removed = unitOfWork.run(EMBED, () -> embeddings.removeSuperseded(TIDY_LIMIT));
    return removed > 0 ? new Outcome.Tidied(removed) : new Outcome.NothingToDo();
  }
}

package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.in.EmbedPassagesUseCase;
import io.communityconnect.application.knowledge.port.out.PassageVectors;
import io.communityconnect.application.knowledge.port.out.PassageVectors.PassageEmbedding;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.service.BatchEmbedder;
import io.communityconnect.application.recall.service.EmbeddingPolicy;
import io.communityconnect.application.recall.service.Pending;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.application.usage.service.CommunityAccount;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.PassageId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Splits articles that have yet to be, then claims passages, asks the model outside any unit of
/// work, and stores what it says. What fails half-way falls due again, and storing it twice changes
/// nothing.
public final class EmbedPassagesService implements EmbedPassagesUseCase {
  private static final Actor.SystemTask EMBED = new Actor.SystemTask("embed-passages");

  private final SystemUnitOfWork unitOfWork;
  private final ArticleSplitting splitting;
  private final PassageVectors vectors;
  private final BatchEmbedder embedder;
  private final EmbeddingModel model;
  private final EmbeddingPolicy policy;
  private final InstantSource clock;

  /// @param model the one to embed with, once whoever embeds messages has adopted it
  /// @param account on which it is asked
  public EmbedPassagesService(
      SystemUnitOfWork unitOfWork,
      ArticleSplitting splitting,
      PassageVectors vectors,
      EmbeddingModel model,
      EmbeddingPolicy policy,
      CommunityAccount account,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.splitting = requireNonNull(splitting, "splitting is null");
    this.vectors = requireNonNull(vectors, "vectors is null");
    this.model = requireNonNull(model, "model is null");
    this.policy = requireNonNull(policy, "policy is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.embedder = new BatchEmbedder(model, policy.retries(), account);
  }

  @Override
  public Outcome embedBatch(int most) {
    BatchEmbedder.requireBatch(most);
    int split;
    try {
      split = splitting.splitSome();
    } catch (RuntimeException unsplit) {
      // An article that cannot be split keeps no other passage from its vector.
      embedClaimed(most);
      throw unsplit;
    }
    return split > 0 ? new Outcome.Split(split) : embedClaimed(most);
  }

  private Outcome embedClaimed(int size) {
    List<Pending<PassageId>> claimed = unitOfWork.run(EMBED, () -> claim(size));
    return claimed.isEmpty()
        ? new Outcome.NothingToDo()
        : settle(claimed, embedder.embed(claimed, Map.of()));
  }

  private List<Pending<PassageId>> claim(int size) {
    if (!vectors.follow(model.id())) {
      return List.of();
    }
    return vectors.claim(clock.instant(), policy.lease(), size).stream()
        .map(
            passage ->
                new Pending<>(
                    passage.passage(),
                    Payer.of(passage.community()),
                    passage.text(),
                    passage.content(),
                    passage.attempt()))
        .toList();
  }

  private Outcome settle(List<Pending<PassageId>> claimed, BatchEmbedder.Result<PassageId> result) {
    Instant now = clock.instant();
    Instant retryAt = embedder.retryAt(claimed, now);
    List<PassageEmbedding> embedded =
        result.made().stream()
            .map(
                made ->
                    new PassageEmbedding(made.text().key(), made.text().content(), made.vector()))
            .toList();
    unitOfWork.run(
        EMBED,
        () -> {
          vectors.store(model.id(), embedded, now);
          vectors.skip(model.id(), result.without());
          vectors.postpone(result.postponed(), retryAt);
          vectors.defer(result.unpaid(), embedder.payableAt(now));
          return result;
        });
    return result
        .failure()
        .<Outcome>map(reason -> new Outcome.ModelUnavailable(retryAt, reason))
        .orElseGet(() -> new Outcome.Embedded(claimed.size()));
  }
}

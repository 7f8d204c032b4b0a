package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.in.EmbedPassagesUseCase;
import io.communityconnect.application.knowledge.port.out.ArticleParser;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.knowledge.port.out.PassageVectors;
import io.communityconnect.application.knowledge.port.out.PassageVectors.PassageEmbedding;
import io.communityconnect.application.knowledge.port.out.PassageVectors.PendingPassage;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModel.Embedded;
import io.communityconnect.application.recall.port.out.Embeddings;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.RetrySchedule;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.knowledge.PassageSplitter;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Claims passages, asks the model outside any unit of work, stores what it says. What fails
/// half-way falls due again, and storing it twice changes nothing. A passage that came back several
/// times is asked for alone, so that one that the model cannot bear holds up no other.
public final class EmbedPassagesService implements EmbedPassagesUseCase {
  private static final Actor.SystemTask EMBED = new Actor.SystemTask("embed-passages");

  /// Articles that were not split yet are few: those of an older release, or written past us.
  private static final int SPLIT_AT_ONCE = 5;

  private static final int ALONE_FROM_ATTEMPT = 4;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final RetrySchedule RETRIES =
      new RetrySchedule(Duration.ofSeconds(2), Duration.ofMinutes(5), 8);

  private final SystemUnitOfWork unitOfWork;
  private final Articles articles;
  private final ArticleParser parser;
  private final PassageVectors vectors;
  private final Embeddings embeddings;
  private final EmbeddingModel model;
  private final InstantSource clock;

  /// @param model the one to embed with
  public EmbedPassagesService(
      SystemUnitOfWork unitOfWork,
      Articles articles,
      ArticleParser parser,
      PassageVectors vectors,
      Embeddings embeddings,
      EmbeddingModel model,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.articles = requireNonNull(articles, "articles is null");
    this.parser = requireNonNull(parser, "parser is null");
    this.vectors = requireNonNull(vectors, "vectors is null");
    this.embeddings = requireNonNull(embeddings, "embeddings is null");
    this.model = requireNonNull(model, "model is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome embedBatch() {
    int split = unitOfWork.run(EMBED, this::splitArticles);
    if (split > 0) {
      return new Outcome.Split(split);
    }
    List<PendingPassage> claimed = unitOfWork.run(EMBED, this::claimPassages);
    return claimed.isEmpty() ? new Outcome.NothingToDo() : embed(claimed);
  }

  private int splitArticles() {
    List<Article> waiting = articles.splitOtherwise(SPLIT_AT_ONCE);
    waiting.forEach(
        article ->
            articles.split(
                article, PassageSplitter.split(parser.sections(article.content().body()))));
    return waiting.size();
  }

  private List<PendingPassage> claimPassages() {
    Instant now = clock.instant();
    embeddings.adopt(model.id(), now);
    return vectors.follow(model.id())
        ? vectors.claim(now, LEASE, EmbeddingModel.MAX_TEXTS)
        : List.of();
  }

  private Outcome embed(List<PendingPassage> claimed) {
    List<PendingPassage> together =
        claimed.stream().filter(passage -> passage.attempt() < ALONE_FROM_ATTEMPT).toList();
    List<PendingPassage> asked = together.isEmpty() ? List.of(claimed.getFirst()) : together;
    List<PassageId> notNow =
        claimed.stream()
            .filter(passage -> !asked.contains(passage))
            .map(PendingPassage::passage)
            .toList();
    return switch (model.embed(asked.stream().map(PendingPassage::text).toList())) {
      case Embedded.Vectors(List<EmbeddingVector> made) -> store(asked, made, notNow);
      case Embedded.Unavailable(String reason) -> fail(asked, notNow, reason);
    };
  }

  private Outcome store(
      List<PendingPassage> asked, List<EmbeddingVector> made, List<PassageId> notNow) {
    List<PassageEmbedding> embedded = new ArrayList<>();
    List<PassageId> without = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      PendingPassage passage = asked.get(i);
      if (made.get(i).isZero()) {
        without.add(passage.passage());
      } else {
        embedded.add(new PassageEmbedding(passage.passage(), passage.content(), made.get(i)));
      }
    }
    Instant now = clock.instant();
    return unitOfWork.run(
        EMBED,
        () -> {
          vectors.store(model.id(), embedded, now);
          vectors.skip(model.id(), without);
          vectors.postpone(notNow, now);
          return new Outcome.Embedded(asked.size());
        });
  }

  /// One that was asked for alone, again and again, is given up once the model bears others.
  private Outcome fail(List<PendingPassage> asked, List<PassageId> notNow, String reason) {
    Instant now = clock.instant();
    PendingPassage first = asked.getFirst();
    boolean unbearable =
        asked.size() == 1
            && RETRIES.pauseAfter(first.attempt()).isEmpty()
            && model.embed(List.of("When does the gym open?")) instanceof Embedded.Vectors;
    Instant retryAt = now.plus(RETRIES.pause(first.attempt()));
    unitOfWork.run(
        EMBED,
        () -> {
          if (unbearable) {
            vectors.skip(model.id(), List.of(first.passage()));
          } else {
            vectors.postpone(asked.stream().map(PendingPassage::passage).toList(), retryAt);
          }
          vectors.postpone(notNow, retryAt);
          return reason;
        });
    return unbearable ? new Outcome.Embedded(1) : new Outcome.ModelUnavailable(retryAt, reason);
  }
}

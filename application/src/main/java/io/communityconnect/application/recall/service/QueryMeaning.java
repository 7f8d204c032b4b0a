package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModel.Embedded;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.application.usage.service.CommunityAccount;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.LikenessScale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What queries mean, as far as a model says so, and somebody can pay for it. Never called inside a
/// unit of work.
public final class QueryMeaning {
  private final EmbeddingModels models;
  private final CommunityAccount account;

  /// @param models those that can be asked
  /// @param account on which they are
  public QueryMeaning(EmbeddingModels models, CommunityAccount account) {
    this.models = requireNonNull(models, "models is null");
    this.account = requireNonNull(account, "account is null");
  }

  /// How cosines with a meaning are to be read.
  ///
  /// @param meaning that this told
  public LikenessScale scaleOf(Meaning meaning) {
    return models.find(meaning.model()).orElseThrow().scale();
  }

  /// The query's meaning to the model whose vectors are searched; empty where this instance cannot
  /// ask it, where it does not say, and where it costs something and the budget is spent. For a
  /// payer with a message the budget is not asked: the query of its answer is reserved by then.
  ///
  /// @param searchable empty before any model has caught up: there are vectors of the current one
  ///     then
  Optional<Meaning> of(String query, Optional<EmbeddingModelId> searchable, Payer payer) {
    return searchable
        .map(models::find)
        .orElseGet(() -> Optional.of(models.current()))
        .flatMap(model -> meaning(model.id(), embedded(model, query, payer)));
  }

  /// The same, empty also where it is not known in time.
  public Optional<Meaning> inTime(
      String query, EmbeddingModelId searchable, Duration patience, Payer payer) {
    return patience.isPositive()
        ? models.find(searchable).flatMap(model -> inTime(model, query, patience, payer))
        : Optional.empty();
  }

  private Optional<Meaning> inTime(
      EmbeddingModel model, String query, Duration patience, Payer payer) {
    FutureTask<Embedded> task = new FutureTask<>(() -> embedded(model, query, payer));
    Thread.ofVirtual().name("query-meaning").start(task);
    try {
      return meaning(model.id(), task.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException late) {
      task.cancel(true);
      return Optional.empty();
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("an embedding model threw", failure.getCause());
    }
  }

  /// What it costs is noted, whether anybody still waits for it or not.
  private Embedded embedded(EmbeddingModel model, String query, Payer payer) {
    if (model.isBilled() && !isOpen(payer)) {
      return new Embedded.Unavailable("the budget is spent", List.of());
    }
    Embedded embedded = model.embed(List.of(query));
    account.note(payer, embedded.calls());
    return embedded;
  }

  private boolean isOpen(Payer payer) {
    return payer.about().isPresent() || account.isOpen(payer.community());
  }

  private static Optional<Meaning> meaning(EmbeddingModelId model, Embedded embedded) {
    return switch (embedded) {
      case Embedded.Vectors(List<EmbeddingVector> vectors, _) ->
          vectors.stream()
              .findFirst()
              .filter(vector -> Meaning.isOne(model, vector))
              .map(vector -> new Meaning(model, vector));
      case Embedded.Unavailable _ -> Optional.empty();
    };
  }
}

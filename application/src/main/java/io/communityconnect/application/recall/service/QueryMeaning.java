package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModel.Embedded;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.port.out.Meaning;
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

/// What queries mean, as far as a model says so. Never called inside a unit of work.
public final class QueryMeaning {
  private final EmbeddingModels models;

  /// @param models those that can be asked
  public QueryMeaning(EmbeddingModels models) {
    this.models = requireNonNull(models, "models is null");
  }

  /// How cosines with a meaning are to be read.
  ///
  /// @param meaning that this told
  public LikenessScale scaleOf(Meaning meaning) {
    return models.find(meaning.model()).orElseThrow().scale();
  }

  /// The query's meaning to the model whose vectors are searched; empty where this instance cannot
  /// ask it, and where it does not say.
  ///
  /// @param searchable empty before any model has caught up: there are vectors of the current one
  ///     then
  Optional<Meaning> of(String query, Optional<EmbeddingModelId> searchable) {
    return searchable
        .map(models::find)
        .orElseGet(() -> Optional.of(models.current()))
        .flatMap(model -> meaning(model.id(), model.embed(List.of(query))));
  }

  /// The same, empty also where it is not known in time.
  public Optional<Meaning> inTime(String query, EmbeddingModelId searchable, Duration patience) {
    return patience.isPositive()
        ? models.find(searchable).flatMap(model -> inTime(model, query, patience))
        : Optional.empty();
  }

  private static Optional<Meaning> inTime(EmbeddingModel model, String query, Duration patience) {
    FutureTask<Embedded> task = new FutureTask<>(() -> model.embed(List.of(query)));
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
    } catch (ExecutionException bug) {
      throw new IllegalStateException("an embedding model threw", bug.getCause());
    }
  }

  private static Optional<Meaning> meaning(EmbeddingModelId model, Embedded embedded) {
    return switch (embedded) {
      case Embedded.Vectors(List<EmbeddingVector> vectors) ->
          vectors.stream()
              .findFirst()
              .filter(vector -> Meaning.isOne(model, vector))
              .map(vector -> new Meaning(model, vector));
      case Embedded.Unavailable _ -> Optional.empty();
    };
  }
}

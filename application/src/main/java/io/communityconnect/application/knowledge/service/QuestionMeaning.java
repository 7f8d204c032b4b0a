package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Meaning;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModel.Embedded;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What questions mean, as far as a model says so in time. Never called inside a unit of work.
public final class QuestionMeaning {
  private final EmbeddingModels models;

  /// @param models those that can be asked
  public QuestionMeaning(EmbeddingModels models) {
    this.models = requireNonNull(models, "models is null");
  }

  /// The question's meaning to a model; empty where that is not known in time.
  Optional<Meaning> of(String question, EmbeddingModelId wanted, Duration patience) {
    return models
        .find(wanted)
        .flatMap(model -> embedded(model, question, patience))
        .filter(vector -> wanted.fits(vector) && !vector.isZero())
        .map(vector -> new Meaning(wanted, vector));
  }

  private static Optional<EmbeddingVector> embedded(
      EmbeddingModel model, String question, Duration patience) {
    FutureTask<Embedded> task = new FutureTask<>(() -> model.embed(List.of(question)));
    Thread.ofVirtual().name("question-meaning").start(task);
    try {
      return switch (task.get(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        case Embedded.Vectors(List<EmbeddingVector> vectors) -> vectors.stream().findFirst();
        case Embedded.Unavailable _ -> Optional.empty();
      };
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
}

package io.communityconnect.application.knowledge.port.in;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// Gives passages their vectors, one batch after the other, some time after they were stored; and
/// articles of an older release their passages. Can be interrupted anywhere and run in several
/// instances at once.
@FunctionalInterface
public interface EmbedPassagesUseCase {
  /// Deals with one batch. Makes a few calls of the model at most, none inside a unit of work.
  /// Passages get no vector before
  /// [io.communityconnect.application.recall.port.in.EmbedMessagesUseCase] has adopted the model.
  ///
  /// @param most how many passages to take, from 1 to
  ///     [io.communityconnect.application.recall.port.out.EmbeddingModel#MAX_TEXTS]
  /// @throws IllegalArgumentException when they do not make one call of the model
  /// @throws io.communityconnect.application.InfrastructureException when the database is away
  Outcome embedBatch(int most);

  /// What came of it.
  sealed interface Outcome {
    /// That many articles got passages; there may be more.
    record Split(int articles) implements Outcome {}

    /// That many passages are dealt with; there may be more.
    record Embedded(int count) implements Outcome {}

    /// Every passage has what it should have.
    record NothingToDo() implements Outcome {}

    /// The model does not work; passages are found by their words until it does.
    ///
    /// @param retryAt when it may be tried again
    record ModelUnavailable(Instant retryAt, String reason) implements Outcome {
      public ModelUnavailable {
        requireNonNull(retryAt, "retryAt is null");
        requireNonNull(reason, "reason is null");
      }
    }
  }
}

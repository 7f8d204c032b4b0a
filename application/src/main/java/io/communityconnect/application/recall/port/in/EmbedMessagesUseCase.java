package io.communityconnect.application.recall.port.in;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// Gives messages that were said a vector, one batch after the other, some time after they were
/// stored. Can be interrupted anywhere and run in several instances at once.
@FunctionalInterface
public interface EmbedMessagesUseCase {
  /// Embeds one batch of messages, old or new, that the current model has not embedded yet. Makes
  /// a few calls of the model at most, none of them inside a unit of work.
  ///
  /// @param most how many messages to take, from 1 to
  ///     [io.communityconnect.application.recall.port.out.EmbeddingModel#MAX_TEXTS]
  /// @throws IllegalArgumentException when they do not make one call of the model
  /// @throws io.communityconnect.application.InfrastructureException when the database is away
  Outcome embedBatch(int most);

  /// What came of it.
  sealed interface Outcome {
    /// That many messages are dealt with; there may be more.
    record Embedded(int count) implements Outcome {}

    /// That many vectors of a model that nobody searches with any more were removed; there may be
    /// more.
    record Tidied(int removed) implements Outcome {}

    /// Every message has what it should have.
    record NothingToDo() implements Outcome {}

    /// The model does not work; the messages wait.
    ///
    /// @param retryAt when the first of them may be tried again
    record ModelUnavailable(Instant retryAt, String reason) implements Outcome {
      public ModelUnavailable {
        requireNonNull(retryAt, "retryAt is null");
        requireNonNull(reason, "reason is null");
      }
    }
  }
}

package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.in.EmbedMessagesUseCase;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingQueue;
import io.communityconnect.application.recall.port.out.HistoryIndex;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;

/// Makes one conversation findable now, ahead of what the background would do later: all of it by
/// its words, and by its meaning as much as the model manages while somebody is willing to wait.
public final class PromptIndexing {
  private static final Actor.SystemTask INDEX = new Actor.SystemTask("index-conversation");

  /// Few enough for a short lock on the conversation.
  private static final int PORTION = 1000;

  private final SystemUnitOfWork unitOfWork;
  private final HistoryIndex index;
  private final Meanings meanings;
  private final Duration patience;
  private final InstantSource clock;

  /// Where meanings come from.
  ///
  /// @param model that messages are embedded with
  public record Meanings(
      EmbeddingQueue queue, EmbedMessagesUseCase embedding, EmbeddingModelId model) {
    public Meanings {
      requireNonNull(queue, "queue is null");
      requireNonNull(embedding, "embedding is null");
      requireNonNull(model, "model is null");
    }
  }

  /// @param patience how long to wait for the model
  public PromptIndexing(
      SystemUnitOfWork unitOfWork,
      HistoryIndex index,
      Meanings meanings,
      Duration patience,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.index = requireNonNull(index, "index is null");
    this.meanings = requireNonNull(meanings, "meanings is null");
    this.patience = requireNonNull(patience, "patience is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// Indexes the words, then embeds.
  ///
  /// @param awaiting told after each step how many messages have no meaning yet, about
  /// @return how many have none
  long index(ConversationId conversation, LongConsumer awaiting) {
    untilNothingIsLeft(() -> index.collect(conversation, PORTION));
    untilNothingIsLeft(() -> index.arrange(conversation, PORTION));
    // The first batch of an instance adopts its model; nothing can be queued for one before.
    embedBatch();
    putFirst(conversation);
    return embed(conversation, awaiting);
  }

  private void untilNothingIsLeft(IntSupplier portion) {
    while (unitOfWork.run(INDEX, portion::getAsInt) > 0) {
      // Each portion is a transaction of its own.
    }
  }

  private void putFirst(ConversationId conversation) {
    unitOfWork.run(
        INDEX,
        () -> {
          meanings.queue().putFirst(meanings.model(), conversation);
          return conversation;
        });
  }

  /// Counting is dearer than a batch in a long conversation, so it counts when all should be done.
  private long embed(ConversationId conversation, LongConsumer awaiting) {
    Instant end = clock.instant().plus(patience);
    long left = waiting(conversation);
    long estimated = left;
    while (left > 0 && clock.instant().isBefore(end)) {
      awaiting.accept(Math.max(0, estimated));
      int done = embedBatch();
      if (done == 0) {
        break;
      }
      estimated -= done;
      if (estimated <= 0) {
        left = waiting(conversation);
        estimated = left;
      }
    }
    return waiting(conversation);
  }

  /// @return how many messages it dealt with, 0 when it makes no sense to go on now
  private int embedBatch() {
    return switch (meanings.embedding().embedBatch(EmbeddingModel.MAX_TEXTS)) {
      case EmbedMessagesUseCase.Outcome.Embedded(int count) -> count;
      case EmbedMessagesUseCase.Outcome.Tidied _,
          EmbedMessagesUseCase.Outcome.NothingToDo _,
          EmbedMessagesUseCase.Outcome.ModelUnavailable _ ->
          0;
    };
  }

  private long waiting(ConversationId conversation) {
    return unitOfWork.run(INDEX, () -> meanings.queue().waiting(meanings.model(), conversation));
  }
}

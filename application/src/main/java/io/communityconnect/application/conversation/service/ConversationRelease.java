package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.ConversationWork;
import io.communityconnect.application.conversation.port.out.ConversationWork.Standing;
import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.WorkSignal;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DebouncePolicy;
import io.communityconnect.domain.conversation.DebouncePolicy.Thought;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Gives a conversation back unanswered, due when its writer has finished.
public final class ConversationRelease {
  private static final Actor.SystemTask RELEASE = new Actor.SystemTask("release");

  private final SystemUnitOfWork unitOfWork;
  private final ConversationWork work;
  private final Conversations conversations;
  private final DebouncePolicy debounce;
  private final WorkSignal signal;
  private final InstantSource clock;

  /// @param debounce says when what is unanswered is due
  public ConversationRelease(
      SystemUnitOfWork unitOfWork,
      ConversationWork work,
      Conversations conversations,
      DebouncePolicy debounce,
      WorkSignal signal,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.work = requireNonNull(work, "work is null");
    this.conversations = requireNonNull(conversations, "conversations is null");
    this.debounce = requireNonNull(debounce, "debounce is null");
    this.signal = requireNonNull(signal, "signal is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  void release(Lease lease) {
    releaseUntil(lease, clock.instant());
  }

  /// @param earliest not due before
  void releaseUntil(Lease lease, Instant earliest) {
    unitOfWork.run(RELEASE, () -> finish(lease, earliest)).ifPresent(signal::dueAt);
  }

  private Optional<Instant> finish(Lease lease, Instant earliest) {
    if (work.lock(lease) == Standing.LOST) {
      return Optional.empty();
    }
    Optional<Instant> dueAt = nextDueAt(lease.conversation(), earliest);
    work.finish(lease, dueAt);
    return dueAt;
  }

  private Optional<Instant> nextDueAt(ConversationId conversation, Instant earliest) {
    return switch (debounce.firstThought(
        conversations.unansweredArrivals(conversation), earliest)) {
      case Thought.None() -> Optional.empty();
      case Thought.Forming(Instant completeAt) -> Optional.of(completeAt);
      case Thought.Complete _ -> Optional.of(earliest);
    };
  }
}

package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase.Outcome;
import io.communityconnect.application.conversation.port.out.ConversationWork;
import io.communityconnect.application.conversation.port.out.ConversationWork.Standing;
import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.conversation.service.ConversationReader.Reading;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.service.OutboxHandover;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DebouncePolicy;
import io.communityconnect.domain.conversation.DebouncePolicy.Thought;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.WhatsAppText;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores an answer: reply, outbox, what is answered and what is due next, in one transaction that
/// counts only while the lease is held.
public final class AnswerSettlement {
  private static final Actor.SystemTask ANSWER = new Actor.SystemTask("answer");

  private final SystemUnitOfWork unitOfWork;
  private final ConversationWork work;
  private final Conversations conversations;
  private final OutboxHandover outbox;
  private final MessageIds ids;
  private final DebouncePolicy debounce;

  /// @param debounce says when what remains unanswered is due
  public AnswerSettlement(
      SystemUnitOfWork unitOfWork,
      ConversationWork work,
      Conversations conversations,
      OutboxHandover outbox,
      MessageIds ids,
      DebouncePolicy debounce) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.work = requireNonNull(work, "work is null");
    this.conversations = requireNonNull(conversations, "conversations is null");
    this.outbox = requireNonNull(outbox, "outbox is null");
    this.ids = requireNonNull(ids, "ids is null");
    this.debounce = requireNonNull(debounce, "debounce is null");
  }

  /// What stands after the transaction.
  ///
  /// @param nextDueAt when the conversation is due again
  record Settled(Outcome outcome, Optional<Instant> nextDueAt) {}

  Settled settle(Lease lease, Reading.Ready answered, String reply, Instant now) {
    List<OutboundMessage> parts = partsOf(reply, lease.conversation(), answered);
    return unitOfWork.run(
        ANSWER,
        () -> {
          if (work.lock(lease) == Standing.LOST) {
            return new Settled(new Outcome.LeaseLost(), Optional.empty());
          }
          conversations.markAnswered(answered.thought().stream().map(Message::id).toList(), now);
          conversations.append(parts, now);
          Optional<Dispatch> firstPart = outbox.enqueue(parts, now);
          Optional<Instant> nextDueAt = nextDueAt(lease.conversation(), now);
          work.finish(lease, nextDueAt);
          return new Settled(
              new Outcome.Answered(answered.thought().size(), parts.size(), firstPart), nextDueAt);
        });
  }

  /// Gives the conversation back unanswered.
  ///
  /// @return when it is due again
  Optional<Instant> release(Lease lease, Instant now) {
    return unitOfWork.run(
        ANSWER,
        () -> {
          if (work.lock(lease) == Standing.LOST) {
            return Optional.empty();
          }
          Optional<Instant> nextDueAt = nextDueAt(lease.conversation(), now);
          work.finish(lease, nextDueAt);
          return nextDueAt;
        });
  }

  private List<OutboundMessage> partsOf(
      String reply, ConversationId conversation, Reading.Ready answered) {
    return WhatsAppText.parts(reply).stream()
        .map(
            part ->
                new OutboundMessage(
                    ids.next(),
                    conversation,
                    answered.turn().community().sender(),
                    answered.turn().resident(),
                    part))
        .toList();
  }

  private Optional<Instant> nextDueAt(ConversationId conversation, Instant now) {
    return switch (debounce.firstThought(conversations.unansweredArrivals(conversation), now)) {
      case Thought.None() -> Optional.empty();
      case Thought.Forming(Instant completeAt) -> Optional.of(completeAt);
      case Thought.Complete _ -> Optional.of(now);
    };
  }
}

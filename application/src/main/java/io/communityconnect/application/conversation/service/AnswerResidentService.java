package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase;
import io.communityconnect.application.conversation.port.out.WorkSignal;
import io.communityconnect.application.conversation.service.AnswerSettlement.Settled;
import io.communityconnect.application.conversation.service.ConversationReader.Reading;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.domain.conversation.Lease;
import java.time.Instant;
import java.time.InstantSource;

/// Reads, writes, settles: one transaction before the model is called, one after, none around it.
public final class AnswerResidentService implements AnswerResidentUseCase {
  private final ConversationReader reader;
  private final ReplyWriter writer;
  private final AnswerSettlement settlement;
  private final WorkSignal workSignal;
  private final OutboxSignal outboxSignal;
  private final InstantSource clock;

  /// Puts the three steps of an answer together.
  public AnswerResidentService(
      ConversationReader reader,
      ReplyWriter writer,
      AnswerSettlement settlement,
      WorkSignal workSignal,
      OutboxSignal outboxSignal,
      InstantSource clock) {
    this.reader = requireNonNull(reader, "reader is null");
    this.writer = requireNonNull(writer, "writer is null");
    this.settlement = requireNonNull(settlement, "settlement is null");
    this.workSignal = requireNonNull(workSignal, "workSignal is null");
    this.outboxSignal = requireNonNull(outboxSignal, "outboxSignal is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome answer(Command command) {
    Lease lease = command.lease();
    return switch (reader.read(lease, clock.instant())) {
      case Reading.Nothing() -> {
        release(lease);
        yield new Outcome.NothingToAnswer();
      }
      case Reading.Forming(Instant completeAt) -> {
        release(lease);
        yield new Outcome.StillForming(completeAt);
      }
      case Reading.Ready ready -> answer(lease, ready);
    };
  }

  private void release(Lease lease) {
    settlement.release(lease, clock.instant()).ifPresent(workSignal::dueAt);
  }

  private Outcome answer(Lease lease, Reading.Ready ready) {
    String reply = writer.replyTo(ready, lease);
    Settled settled = settlement.settle(lease, ready, reply, clock.instant());
    if (settled.outcome() instanceof Outcome.Answered answered && answered.firstPart().isEmpty()) {
      outboxSignal.due();
    }
    settled.nextDueAt().ifPresent(workSignal::dueAt);
    return settled.outcome();
  }
}

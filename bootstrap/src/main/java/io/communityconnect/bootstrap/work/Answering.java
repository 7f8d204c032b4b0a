package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase;
import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase.Outcome;
import io.communityconnect.domain.conversation.Lease;
import jakarta.inject.Singleton;

/// Answers claimed conversations, and sends the first part of each reply right away: it comes
/// claimed already, so nobody has to find it in the outbox first.
@Singleton
public final class Answering {
  private final AnswerResidentUseCase useCase;
  private final AnswerLog log;
  private final Sending sending;
  private final AnswerBell bell;
  private final HeldLeases leases;

  Answering(
      AnswerResidentUseCase useCase,
      AnswerLog log,
      Sending sending,
      AnswerBell bell,
      HeldLeases leases) {
    this.useCase = requireNonNull(useCase, "useCase is null");
    this.log = requireNonNull(log, "log is null");
    this.sending = requireNonNull(sending, "sending is null");
    this.bell = requireNonNull(bell, "bell is null");
    this.leases = requireNonNull(leases, "leases is null");
  }

  /// Answers, now and on this thread.
  public void answer(Lease lease) {
    leases.during(lease, () -> answerHeld(lease));
  }

  private void answerHeld(Lease lease) {
    Outcome outcome = useCase.answer(new AnswerResidentUseCase.Command(lease));
    log.outcome(lease, outcome);
    bell.ring(lease.conversation());
    if (outcome instanceof Outcome.Answered answered) {
      answered.firstPart().ifPresent(sending::send);
    }
  }
}

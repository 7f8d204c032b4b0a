package io.communityconnect.bootstrap.work;

import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase.Outcome;
import io.communityconnect.domain.conversation.Lease;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what came of answering, and tells what somebody may have to look at.
@Singleton
final class AnswerLog {
  private static final Logger log = LoggerFactory.getLogger(AnswerLog.class);

  private final MeterRegistry meters;

  AnswerLog(MeterRegistry meters) {
    this.meters = meters;
  }

  /// Takes note of an outcome.
  void outcome(Lease lease, Outcome outcome) {
    meters.counter("conversations.answers", "outcome", nameOf(outcome)).increment();
    if (outcome instanceof Outcome.LeaseLost) {
      log.atWarn()
          .addKeyValue("conversation", lease.conversation().value())
          .addKeyValue("fence", lease.fence())
          .log("an answer came too late and was thrown away");
    }
  }

  private static String nameOf(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered _ -> "answered";
      case Outcome.StillForming _ -> "forming";
      case Outcome.TooEarly _ -> "too-early";
      case Outcome.NothingToAnswer() -> "nothing";
      case Outcome.LeaseLost() -> "lease-lost";
    };
  }
}

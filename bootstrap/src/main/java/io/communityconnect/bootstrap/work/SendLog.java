package io.communityconnect.bootstrap.work;

import io.communityconnect.application.delivery.port.in.SendMessageUseCase.Outcome;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what came of sending, and tells what somebody may have to look at.
@Singleton
final class SendLog {
  private static final Logger log = LoggerFactory.getLogger(SendLog.class);

  private final MeterRegistry meters;

  SendLog(MeterRegistry meters) {
    this.meters = meters;
  }

  /// Takes note of an outcome.
  void outcome(Dispatch dispatch, Outcome outcome) {
    meters.counter("whatsapp.sends", "outcome", nameOf(outcome)).increment();
    switch (outcome) {
      case Outcome.Sent() -> {}
      case Outcome.FoundSent() ->
          log.atInfo()
              .addKeyValue("message", dispatch.message().id().value())
              .log("an earlier attempt had sent this message");
      case Outcome.Overtaken() ->
          log.atInfo()
              .addKeyValue("message", dispatch.message().id().value())
              .log("a message was seen to while it was looked for");
      case Outcome.Postponed(var dueAt, String reason) ->
          log.atWarn()
              .addKeyValue("message", dispatch.message().id().value())
              .addKeyValue("attempt", dispatch.attempt())
              .addKeyValue("dueAt", dueAt)
              .addKeyValue("reason", reason)
              .log("a message will be sent later");
      case Outcome.GivenUp(String code) ->
          log.atError()
              .addKeyValue("message", dispatch.message().id().value())
              .addKeyValue("code", code)
              .log("a message was given up");
    }
  }

  private static String nameOf(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Sent() -> "sent";
      case Outcome.FoundSent() -> "found-sent";
      case Outcome.Overtaken _ -> "overtaken";
      case Outcome.Postponed _ -> "postponed";
      case Outcome.GivenUp _ -> "given-up";
    };
  }
}

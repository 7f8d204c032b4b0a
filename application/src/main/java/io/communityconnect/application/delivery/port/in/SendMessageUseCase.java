package io.communityconnect.application.delivery.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.out.Dispatch;
import java.time.Instant;

/// Sends one claimed message, unless an earlier attempt turns out to have sent it already.
@FunctionalInterface
public interface SendMessageUseCase {
  /// Makes one attempt and writes down what came of it.
  Outcome send(Command command);

  /// @param dispatch as claimed; used up by this call whatever comes of it
  record Command(Dispatch dispatch) {
    public Command {
      requireNonNull(dispatch, "dispatch is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The provider has it.
    record Sent() implements Outcome {}

    /// An earlier attempt had sent it; nothing was sent now.
    record FoundSent() implements Outcome {}

    /// It was sent, given up or claimed by somebody else meanwhile; nothing was sent now.
    record Overtaken() implements Outcome {}

    /// To be tried again.
    record Postponed(Instant dueAt, String reason) implements Outcome {}

    /// Given up, kept as a dead letter.
    record GivenUp(String code) implements Outcome {}
  }
}

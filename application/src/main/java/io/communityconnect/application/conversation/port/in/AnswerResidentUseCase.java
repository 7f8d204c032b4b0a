package io.communityconnect.application.conversation.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.domain.conversation.Lease;
import java.time.Instant;
import java.util.Optional;

/// Answers the first unanswered thought of a claimed conversation.
@FunctionalInterface
public interface AnswerResidentUseCase {
  /// Takes up to the answer's deadline. The answer counts only while the lease is held.
  Outcome answer(Command command);

  /// @param lease as claimed; used up by this call whatever comes of it
  record Command(Lease lease) {
    public Command {
      requireNonNull(lease, "lease is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// Answered, be it with silence; the reply is in the outbox.
    ///
    /// @param messages how many messages were answered
    /// @param parts in how many messages the reply goes out; 0 for silence
    /// @param firstPart what the conversation is owed first, claimed for the caller, who passes it
    ///     to [io.communityconnect.application.delivery.port.in.SendMessageUseCase] at once; if
    ///     not, it is sent when its lease runs out. Empty while an earlier message is owed
    record Answered(int messages, int parts, Optional<Dispatch> firstPart) implements Outcome {}

    /// The writer may still be typing; due again at the given time.
    record StillForming(Instant completeAt) implements Outcome {}

    /// The resident was written to so much lately that they wait; due again at the given time.
    record TooEarly(Instant until) implements Outcome {}

    /// Nothing was unanswered.
    record NothingToAnswer() implements Outcome {}

    /// Somebody else holds the conversation now; what we had was thrown away.
    record LeaseLost() implements Outcome {}
  }
}

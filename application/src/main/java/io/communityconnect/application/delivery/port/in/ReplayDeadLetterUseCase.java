package io.communityconnect.application.delivery.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;

/// Lets an admin try once more what was given up, for example once the provider is mended.
@FunctionalInterface
public interface ReplayDeadLetterUseCase {
  /// Puts the message back into the outbox. In the audit log, also where it is refused.
  Outcome replay(Command command);

  /// @param admin who wants it
  record Command(Actor.Administrator admin, MessageId message) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(message, "message is null");
    }
  }

  /// What came of it.
  enum Outcome {
    /// It is owed again.
    REPLAYED,
    /// It was put back before: an old message is not sent again and again.
    REPLAYED_BEFORE,
    /// A report came after all: the provider has it.
    SENT,
    /// The resident has not written for 24 hours, so WhatsApp would not take it.
    WINDOW_CLOSED,
    /// The resident said STOP.
    NOT_WANTED,
    /// No such message was given up, or none that this admin may know of.
    UNKNOWN
  }
}

package io.communityconnect.application.conversation.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.InboundMessage;

/// Takes in a message that a resident sent, so that it is neither lost nor taken twice.
@FunctionalInterface
public interface ReceiveMessageUseCase {
  /// Durable when it returns; the answer is made later and elsewhere.
  ///
  /// @throws io.communityconnect.application.InfrastructureException when it is not known to be
  ///     stored; to be sent again
  Outcome receive(Command command);

  /// @param message its origin already verified
  record Command(InboundMessage message) {
    public Command {
      requireNonNull(message, "message is null");
    }
  }

  /// What became of it.
  sealed interface Outcome {
    /// Stored, and will be answered.
    record Accepted() implements Outcome {}

    /// The provider delivered it before; nothing was changed.
    record Duplicate() implements Outcome {}

    /// The number it was written to is no community's; nothing was stored.
    record UnknownRecipient() implements Outcome {}
  }
}

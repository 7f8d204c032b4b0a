package io.communityconnect.application.delivery.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.out.Outbox.Successor;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.ProviderMessageId;

/// Where it is noted for good that the provider took a message.
@FunctionalInterface
public interface SentLog {
  /// Removes the message from the outbox and writes the provider's id and status to the
  /// conversation's message. Does nothing when it was removed before.
  ///
  /// Durable when it returns. Runs a transaction of its own, which messages that are sent at about
  /// the same time share, and waits some milliseconds for them: nobody waits for its end but the
  /// next message of the conversation. Must not be called inside a unit of work.
  ///
  /// @return whether the next message of the conversation is due now
  /// @throws io.communityconnect.application.InfrastructureException when it could not be noted
  Successor note(Sent sent);

  /// @param providerId the provider's proof that it has the message
  record Sent(MessageId message, ProviderMessageId providerId) {
    public Sent {
      requireNonNull(message, "message is null");
      requireNonNull(providerId, "providerId is null");
    }
  }
}

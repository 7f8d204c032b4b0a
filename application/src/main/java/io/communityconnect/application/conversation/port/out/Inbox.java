package io.communityconnect.application.conversation.port.out;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.InboundMessage;
import java.time.Instant;

/// Where messages arrive for good.
public interface Inbox {
  /// Stores a message and everything it stands on, or nothing: the resident (found by phone or
  /// WhatsApp user id, registered with role `user` on first contact), the conversation, the
  /// message, and the conversation's entry among the work that is due.
  ///
  /// Durable when it returns. Runs a transaction of its own, which messages that arrive together
  /// may share; must not be called inside a unit of work.
  ///
  /// @throws io.communityconnect.application.InfrastructureException when nothing could be stored,
  ///     or was within some seconds; in the second case it may still be, and the same message is
  ///     then a duplicate
  Receipt accept(InboundMessage message);

  /// What became of a message.
  sealed interface Receipt {
    /// Stored; its conversation is due for an answer at the given time.
    record Accepted(ConversationId conversation, Instant dueAt) implements Receipt {}

    /// The provider delivered it before; nothing was changed.
    record Duplicate() implements Receipt {}

    /// The number it was written to is no community's; nothing was stored.
    record UnknownRecipient() implements Receipt {}
  }
}

package io.communityconnect.application.conversation.port.out;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import java.util.Optional;

/// Conversations as they are read through, newest message first. Called inside a unit of work, and
/// sees what its actor may see.
public interface ConversationPages {
  /// Reads a part of a conversation.
  ///
  /// @param before only messages that came before this one; one that is not in the conversation has
  ///     none before it
  /// @return empty when there is no such conversation for this actor
  Optional<ConversationPage> page(
      ConversationId conversation, Optional<MessageId> before, int limit);

  /// Reads a part of a resident's conversation with their community.
  ///
  /// @param before as above
  /// @return empty when nothing was said yet, or this actor may not know
  Optional<ConversationPage> pageOf(Actor.Resident resident, Optional<MessageId> before, int limit);
}

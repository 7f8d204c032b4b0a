package io.communityconnect.application.conversation.port.out;

import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.MessageId;
import java.util.Optional;

/// Photos that residents sent, as references: the provider keeps the pictures. Called inside a unit
/// of work, and sees what its actor may see.
@FunctionalInterface
public interface Photos {
  /// The photo of a message, the first if there are several; empty where the message has none, is
  /// kept no longer, or may not be seen by the actor.
  Optional<Attachment> find(MessageId message);
}

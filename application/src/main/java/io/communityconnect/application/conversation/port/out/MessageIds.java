package io.communityconnect.application.conversation.port.out;

import io.communityconnect.domain.conversation.MessageId;

/// Makes ids for messages of ours. May be called anywhere.
@FunctionalInterface
public interface MessageIds {
  /// A new id, greater than those made before it.
  MessageId next();
}

package io.communityconnect.application.conversation.port.out;

import io.communityconnect.domain.conversation.ConversationId;
import java.time.Duration;

/// Lets whoever waits for an answer sleep. Called outside any unit of work.
@FunctionalInterface
public interface AnswerWatch {
  /// Returns when something was answered in the conversation, or the time has passed; at any time
  /// before, too, for a word about it may be lost or be about another message. An interrupt ends it
  /// with an exception.
  void await(ConversationId conversation, Duration atMost);
}

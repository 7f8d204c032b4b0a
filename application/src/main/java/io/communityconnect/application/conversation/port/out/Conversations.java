package io.communityconnect.application.conversation.port.out;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was said. Every method is called inside a unit of work and sees what its actor may see.
public interface Conversations {
  /// Reads a conversation for answering it.
  ///
  /// @param historyLimit how many dealt-with messages are remembered at most
  /// @return empty when there is no such conversation for this actor
  Optional<Turn> turn(ConversationId conversation, int historyLimit);

  /// Adds messages of ours, in order, not yet delivered.
  void append(List<OutboundMessage> messages, Instant at);

  /// Marks inbound messages as dealt with.
  void markAnswered(List<MessageId> messages, Instant at);

  /// When each unanswered message of the conversation was received, in order.
  List<Instant> unansweredArrivals(ConversationId conversation);
}

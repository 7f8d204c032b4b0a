package io.communityconnect.application.storage;

import io.communityconnect.domain.conversation.Channel;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Instant;
import java.util.Optional;

/// A message as it is kept.
record MessageRow(
    MessageId id,
    ConversationId conversation,
    Direction direction,
    Content content,
    Instant at,
    Optional<ProviderMessageId> providerId,
    Optional<Instant> answeredAt,
    DeliveryStatus status,
    Optional<String> error,
    Channel channel) {
  /// A message on WhatsApp.
  MessageRow(
      MessageId id,
      ConversationId conversation,
      Direction direction,
      Content content,
      Instant at,
      Optional<ProviderMessageId> providerId,
      Optional<Instant> answeredAt,
      DeliveryStatus status,
      Optional<String> error) {
    this(
        id,
        conversation,
        direction,
        content,
        at,
        providerId,
        answeredAt,
        status,
        error,
        Channel.WHATSAPP);
  }

  boolean isUnanswered() {
    return direction == Direction.INBOUND && answeredAt.isEmpty();
  }

  Message message() {
    return new Message(id, direction, content, at, channel);
  }

  MessageRow answered(Instant time) {
    return new MessageRow(
        id,
        conversation,
        direction,
        content,
        at,
        providerId,
        Optional.of(time),
        status,
        error,
        channel);
  }

  MessageRow delivered(
      Optional<ProviderMessageId> knownAs, DeliveryStatus newStatus, Optional<String> newError) {
    return new MessageRow(
        id,
        conversation,
        direction,
        content,
        at,
        knownAs,
        answeredAt,
        newStatus,
        newError,
        channel);
  }
}

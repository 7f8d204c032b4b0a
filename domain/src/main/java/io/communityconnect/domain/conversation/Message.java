package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// A message of a conversation as it is remembered.
///
/// @param at when it was received, or written by us
public record Message(
    MessageId id, Direction direction, Content content, Instant at, Channel channel) {
  public Message {
    requireNonNull(id, "id is null");
    requireNonNull(direction, "direction is null");
    requireNonNull(content, "content is null");
    requireNonNull(at, "at is null");
    requireNonNull(channel, "channel is null");
  }

  /// A message on WhatsApp.
  public Message(MessageId id, Direction direction, Content content, Instant at) {
    this(id, direction, content, at, Channel.WHATSAPP);
  }
}

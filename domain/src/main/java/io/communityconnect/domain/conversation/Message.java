package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// A message of a conversation as it is remembered.
///
/// @param at when it was received, or written by us
public record Message(MessageId id, Direction direction, Content content, Instant at) {
  public Message {
    requireNonNull(id, "id is null");
    requireNonNull(direction, "direction is null");
    requireNonNull(content, "content is null");
    requireNonNull(at, "at is null");
  }
}

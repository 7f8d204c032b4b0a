package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Identifies a message of a conversation, inbound or outbound; grows with time.
public record MessageId(UUID value) {
  public MessageId {
    requireNonNull(value, "value is null");
  }
}

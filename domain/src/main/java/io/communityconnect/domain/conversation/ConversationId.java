package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Identifies the one conversation between a resident and a community.
public record ConversationId(UUID value) {
  public ConversationId {
    requireNonNull(value, "value is null");
  }
}

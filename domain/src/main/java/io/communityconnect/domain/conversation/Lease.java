package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;

/// The right to answer a conversation, held by one worker for a limited time.
///
/// @param resident the conversation's resident, as whom it is read
/// @param fence grows with every claim; what carries an older number comes too late and is refused
/// @param attempt how often this answer has been tried, counted from 1
public record Lease(ConversationId conversation, Actor.Resident resident, long fence, int attempt) {
  public Lease {
    requireNonNull(conversation, "conversation is null");
    requireNonNull(resident, "resident is null");
    if (fence < 1 || attempt < 1) {
      throw new IllegalArgumentException("fence and attempt count from 1");
    }
  }
}

package io.communityconnect.application.recall.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;

/// A message that waits for its vector, claimed.
///
/// @param text its words, never blank, cut after [#MAX_LENGTH] characters
/// @param attempt how often it has been claimed, counted from 1
public record PendingText(
    MessageId message,
    ConversationId conversation,
    CommunityId community,
    String text,
    int attempt) {
  /// More than any model reads; what lies beyond does not change a vector.
  public static final int MAX_LENGTH = 32_000;

  public PendingText {
    requireNonNull(message, "message is null");
    requireNonNull(conversation, "conversation is null");
    requireNonNull(community, "community is null");
    if (text.isBlank() || text.codePointCount(0, text.length()) > MAX_LENGTH) {
      throw new IllegalArgumentException("a pending text has words, and not too many");
    }
    if (attempt < 1) {
      throw new IllegalArgumentException("attempt counts from 1");
    }
  }

  /// How much there is to embed, and not what.
  @Override
  public String toString() {
    return "PendingText[%s, %d characters, attempt %d]"
        .formatted(message.value(), text.length(), attempt);
  }
}

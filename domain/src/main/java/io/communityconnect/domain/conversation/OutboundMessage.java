package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;

/// A free-form text that we owe a resident.
///
/// @param from the community's number
/// @param text at most [WhatsAppText#MAX_LENGTH] characters
public record OutboundMessage(
    MessageId id, ConversationId conversation, PhoneNumber from, WhatsAppIdentity to, String text) {
  public OutboundMessage {
    requireNonNull(id, "id is null");
    requireNonNull(conversation, "conversation is null");
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
    requireNonNull(text, "text is null");
    if (text.isBlank() || text.length() > WhatsAppText.MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a text has 1 to " + WhatsAppText.MAX_LENGTH + " characters");
    }
  }

  /// Which message it is, and not what it says.
  @Override
  public String toString() {
    return "OutboundMessage[" + id.value() + ", " + text.length() + " characters]";
  }
}

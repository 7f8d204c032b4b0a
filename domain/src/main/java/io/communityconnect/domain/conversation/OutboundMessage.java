package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.util.Optional;

/// A text that we owe a resident.
///
/// @param from the community's number
/// @param text at most [WhatsAppText#MAX_LENGTH] characters
/// @param template says the same where a text may not be sent freely
public record OutboundMessage(
    MessageId id,
    ConversationId conversation,
    PhoneNumber from,
    WhatsAppIdentity to,
    String text,
    Optional<ApprovedTemplate> template) {
  public OutboundMessage {
    requireNonNull(id, "id is null");
    requireNonNull(conversation, "conversation is null");
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
    requireNonNull(text, "text is null");
    requireNonNull(template, "template is null");
    if (text.isBlank() || text.length() > WhatsAppText.MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a text has 1 to " + WhatsAppText.MAX_LENGTH + " characters");
    }
  }

  /// A free-form text.
  public OutboundMessage(
      MessageId id,
      ConversationId conversation,
      PhoneNumber from,
      WhatsAppIdentity to,
      String text) {
    this(id, conversation, from, to, text, Optional.empty());
  }

  /// The same, to be sent freely.
  public OutboundMessage freely() {
    return new OutboundMessage(id, conversation, from, to, text);
  }

  /// Which message it is, and not what it says.
  @Override
  public String toString() {
    return "OutboundMessage[" + id.value() + ", " + text.length() + " characters]";
  }
}

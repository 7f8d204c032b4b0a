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
/// @param buttons under a text that is sent freely, of at most [ReplyButtons#MAX_TEXT_LENGTH]
///     characters; it says in words, too, what they do, for not every device shows them
public record OutboundMessage(
    MessageId id,
    ConversationId conversation,
    PhoneNumber from,
    WhatsAppIdentity to,
    String text,
    Optional<ApprovedTemplate> template,
    Optional<ReplyButtons> buttons) {
  public OutboundMessage {
    requireNonNull(id, "id is null");
    requireNonNull(conversation, "conversation is null");
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
    requireNonNull(text, "text is null");
    requireNonNull(template, "template is null");
    requireNonNull(buttons, "buttons is null");
    if (text.isBlank() || text.length() > WhatsAppText.MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a text has 1 to " + WhatsAppText.MAX_LENGTH + " characters");
    }
    if (buttons.isPresent() && !mayHaveButtons(text)) {
      throw new IllegalArgumentException(
          "a text with buttons has at most " + ReplyButtons.MAX_TEXT_LENGTH + " characters");
    }
  }

  /// One without buttons.
  public OutboundMessage(
      MessageId id,
      ConversationId conversation,
      PhoneNumber from,
      WhatsAppIdentity to,
      String text,
      Optional<ApprovedTemplate> template) {
    this(id, conversation, from, to, text, template, Optional.empty());
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
    return new OutboundMessage(id, conversation, from, to, text, Optional.empty(), buttons);
  }

  /// The same with buttons, unless it is too long to have any.
  public OutboundMessage with(ReplyButtons some) {
    return mayHaveButtons(text)
        ? new OutboundMessage(id, conversation, from, to, text, template, Optional.of(some))
        : this;
  }

  private static boolean mayHaveButtons(String text) {
    return text.length() <= ReplyButtons.MAX_TEXT_LENGTH;
  }

  /// Which message it is, and not what it says.
  @Override
  public String toString() {
    return "OutboundMessage[" + id.value() + ", " + text.length() + " characters]";
  }
}

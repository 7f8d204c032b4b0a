package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

/// The messaging provider's own id of a message (Twilio's `MessageSid`), by which a message that is
/// delivered to us twice is recognised.
public record ProviderMessageId(String value) {
  private static final int MAX_LENGTH = 64;

  public ProviderMessageId {
    requireNonNull(value, "value is null");
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a provider's message id");
    }
  }

  /// Says whether the text can be an id: 1 to 64 visible ASCII characters.
  ///
  /// Twilio documents two letters and 32 hex digits, but its sandboxes and older numbers send
  /// others.
  public static boolean isValid(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && text.chars().allMatch(character -> character > ' ' && character < 0x7f);
  }
}

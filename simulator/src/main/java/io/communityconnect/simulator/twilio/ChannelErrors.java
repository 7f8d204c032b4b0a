package io.communityconnect.simulator.twilio;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Texts for the error codes with which a message can fail after it was accepted. The codes are
/// from Twilio's error dictionary; the words are ours.
public final class ChannelErrors {
  /// Free-form text outside the 24 hours after the person's last message.
  public static final int OUTSIDE_WINDOW = 63016;

  private static final Map<Integer, String> MESSAGES =
      Map.of(
          63003,
          "The recipient cannot be found on this channel.",
          63005,
          "The channel did not take the content of this message.",
          63013,
          "The message breaks a policy of the channel.",
          63014,
          "The recipient has blocked this sender.",
          OUTSIDE_WINDOW,
          "More than 24 hours since the recipient's last message: only a template may be sent.",
          63018,
          "Too many messages to this recipient or from this sender.",
          63024,
          "The recipient cannot receive messages on this channel.");

  private ChannelErrors() {}

  /// What a code means; null for no code.
  public static @Nullable String message(@Nullable Integer code) {
    return code == null ? null : MESSAGES.getOrDefault(code, "The message was not delivered.");
  }
}

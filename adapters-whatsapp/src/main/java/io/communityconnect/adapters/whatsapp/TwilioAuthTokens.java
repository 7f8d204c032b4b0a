package io.communityconnect.adapters.whatsapp;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The secrets of a Twilio account. Twilio signs with the primary token; the secondary is accepted
/// while the tokens change places, so that no webhook is lost on the way
/// (<https://www.twilio.com/docs/iam/api/authtoken>).
public record TwilioAuthTokens(String primary, Optional<String> secondary) {
  public TwilioAuthTokens {
    requireNonNull(primary, "primary is null");
    requireNonNull(secondary, "secondary is null");
    requireToken(primary, "TWILIO_AUTH_TOKEN");
    secondary.ifPresent(token -> requireToken(token, "TWILIO_AUTH_TOKEN_SECONDARY"));
  }

  /// One token, as at all times but those of rotation.
  public static TwilioAuthTokens of(String primary) {
    return new TwilioAuthTokens(primary, Optional.empty());
  }

  /// The tokens whose signatures count, the likelier first.
  public List<String> accepted() {
    return Stream.concat(Stream.of(primary), secondary.stream()).toList();
  }

  /// How many there are, and nothing else.
  @Override
  public String toString() {
    return "TwilioAuthTokens[" + accepted().size() + " hidden]";
  }

  private static void requireToken(String token, String variable) {
    if (token.isBlank() || !token.equals(token.strip())) {
      throw new IllegalArgumentException(variable + " is blank or has blanks around it");
    }
  }
}

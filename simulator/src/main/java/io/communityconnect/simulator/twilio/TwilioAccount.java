package io.communityconnect.simulator.twilio;

import static java.util.Objects.requireNonNull;

/// The one account of the simulated Twilio: its credentials and its WhatsApp sender.
public record TwilioAccount(String sid, String authToken, WhatsAppAddress sender) {
  public TwilioAccount {
    requireNonNull(sid, "sid is null");
    requireNonNull(authToken, "authToken is null");
    requireNonNull(sender, "sender is null");
    if (!sid.matches("AC[0-9a-fA-F]{32}")) {
      throw new IllegalArgumentException("the account sid is not AC and 32 hex digits");
    }
    if (authToken.isBlank()) {
      throw new IllegalArgumentException("the auth token is empty");
    }
  }

  /// The sid only: the token signs webhooks and must not reach a log.
  @Override
  public String toString() {
    return sid;
  }
}

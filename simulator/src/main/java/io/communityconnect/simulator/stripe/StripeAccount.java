package io.communityconnect.simulator.stripe;

import static java.util.Objects.requireNonNull;

/// The account of the server.
///
/// @param secretKey calls the API
/// @param webhookSecret signs events
public record StripeAccount(String secretKey, String webhookSecret) {
  public StripeAccount {
    requireNonNull(secretKey, "secretKey is null");
    requireNonNull(webhookSecret, "webhookSecret is null");
    if (secretKey.isBlank() || webhookSecret.isBlank()) {
      throw new IllegalArgumentException("STRIPE_SECRET_KEY or STRIPE_WEBHOOK_SECRET is empty");
    }
  }

  @Override
  public String toString() {
    return "StripeAccount";
  }
}

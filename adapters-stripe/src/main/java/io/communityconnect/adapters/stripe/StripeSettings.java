package io.communityconnect.adapters.stripe;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// An account at Stripe.
///
/// @param secretKey calls its API
/// @param webhookSecrets each signs webhooks; several while one takes the other's place
/// @param apiBase where the API is, if not at Stripe
/// @param publicBase where payers come back to
public record StripeSettings(
    String secretKey, List<String> webhookSecrets, Optional<URI> apiBase, URI publicBase) {
  /// Where Stripe calls us.
  public static final String WEBHOOK_PATH = "/api/webhooks/stripe";

  public StripeSettings {
    requireNonNull(secretKey, "secretKey is null");
    webhookSecrets = List.copyOf(webhookSecrets);
    requireNonNull(apiBase, "apiBase is null");
    requireNonNull(publicBase, "publicBase is null");
    if (secretKey.isBlank() || webhookSecrets.isEmpty()) {
      throw new IllegalArgumentException("an account has a key and a secret for its webhooks");
    }
  }

  /// Without secrets.
  @Override
  public String toString() {
    return "StripeSettings[" + apiBase + ", " + publicBase + "]";
  }
}

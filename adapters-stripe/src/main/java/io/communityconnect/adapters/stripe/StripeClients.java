package io.communityconnect.adapters.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;

/// Makes clients of Stripe's API. Which version of it is spoken, the library pins.
final class StripeClients {
  /// Somebody waits for a page in the chat, and an answer is not held for longer than half a
  /// minute.
  private static final int CONNECT_MILLIS = 3_000;

  private static final int READ_MILLIS = 8_000;

  /// Safe, for what is made has a key; the library waits longer each time.
  private static final int RETRIES = 1;

  private StripeClients() {}

  static StripeClient open(StripeSettings settings) {
    // Tells Stripe how long earlier requests took, on later ones. Nobody asked us for it.
    Stripe.enableTelemetry = false;
    StripeClient.StripeClientBuilder builder =
        StripeClient.builder()
            .setApiKey(settings.secretKey())
            .setConnectTimeout(CONNECT_MILLIS)
            .setReadTimeout(READ_MILLIS)
            .setMaxNetworkRetries(RETRIES);
    settings.apiBase().ifPresent(base -> builder.setApiBase(base.toString()));
    return builder.build();
  }
}

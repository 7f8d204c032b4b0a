package io.communityconnect.simulator.stripe;

import java.net.URI;

/// A page to pay on.
///
/// @param subscription what came of it; empty while nothing did
record CheckoutSession(
    String id,
    String customer,
    String price,
    URI successUrl,
    URI cancelUrl,
    URI url,
    String subscription,
    long created) {
  boolean isOpen() {
    return subscription.isEmpty();
  }

  CheckoutSession completed(String id) {
    return new CheckoutSession(this.id, customer, price, successUrl, cancelUrl, url, id, created);
  }
}

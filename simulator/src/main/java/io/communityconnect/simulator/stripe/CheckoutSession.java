package io.communityconnect.simulator.stripe;

import java.net.URI;
import java.time.Instant;

/// A page to pay on.
///
/// @param subscription what came of it; empty while nothing did
/// @param closed whether it was closed before anybody paid
/// @param expiresAt when it closes by itself
record CheckoutSession(
    String id,
    String customer,
    String price,
    URI successUrl,
    URI cancelUrl,
    URI url,
    String subscription,
    boolean closed,
    Instant expiresAt,
    long created) {
  /// Whether it was paid on.
  boolean isComplete() {
    return !subscription.isEmpty();
  }

  boolean isOpenAt(Instant now) {
    return !isComplete() && !closed && now.isBefore(expiresAt);
  }

  /// In Stripe's words.
  String statusAt(Instant now) {
    if (isComplete()) {
      return "complete";
    }
    return isOpenAt(now) ? "open" : "expired";
  }

  CheckoutSession completed(String by) {
    return new CheckoutSession(
        id, customer, price, successUrl, cancelUrl, url, by, closed, expiresAt, created);
  }

  CheckoutSession expired() {
    return new CheckoutSession(
        id, customer, price, successUrl, cancelUrl, url, subscription, true, expiresAt, created);
  }
}

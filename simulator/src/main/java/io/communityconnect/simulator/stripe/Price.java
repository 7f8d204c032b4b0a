package io.communityconnect.simulator.stripe;

import java.util.Map;

/// What something costs a month.
///
/// @param active whether it still sells
record Price(
    String id,
    String lookupKey,
    String product,
    String currency,
    long unitAmount,
    Map<String, String> metadata,
    boolean active,
    long created) {
  Price {
    metadata = Map.copyOf(metadata);
  }

  Price withActive(boolean now) {
    return new Price(id, lookupKey, product, currency, unitAmount, metadata, now, created);
  }
}

package io.communityconnect.simulator.stripe;

import java.util.Map;

/// What something costs a month.
///
/// @param product the id of what is sold
/// @param name what that is called
/// @param active whether it still sells
record Price(
    String id,
    String lookupKey,
    String product,
    String name,
    String currency,
    long unitAmount,
    Map<String, String> metadata,
    boolean active,
    long created) {
  Price {
    metadata = Map.copyOf(metadata);
  }

  Price withActive(boolean now) {
    return new Price(id, lookupKey, product, name, currency, unitAmount, metadata, now, created);
  }
}

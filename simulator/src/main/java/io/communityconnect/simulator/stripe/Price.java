package io.communityconnect.simulator.stripe;

import java.util.Map;

/// What something costs a month.
record Price(
    String id,
    String lookupKey,
    String product,
    String currency,
    long unitAmount,
    Map<String, String> metadata,
    long created) {
  Price {
    metadata = Map.copyOf(metadata);
  }
}

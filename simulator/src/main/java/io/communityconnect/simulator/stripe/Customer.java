package io.communityconnect.simulator.stripe;

import java.util.Map;

/// Somebody who pays.
record Customer(String id, Map<String, String> metadata, long created) {
  Customer {
    metadata = Map.copyOf(metadata);
  }
}

package io.communityconnect.simulator.stripe;

import java.util.List;
import java.util.Map;

/// What customers may do on the page to manage what they bought.
///
/// @param features as they were set, by their names in the form
/// @param active whether pages may be opened with it
record PortalConfiguration(
    String id,
    Map<String, String> features,
    Map<String, String> metadata,
    boolean active,
    long created,
    long updated) {
  private static final String UPDATE = "features[subscription_update]";
  private static final String CANCEL = "features[subscription_cancel]";

  PortalConfiguration {
    features = Map.copyOf(features);
    metadata = Map.copyOf(metadata);
  }

  /// The prices between which they may change.
  List<String> prices() {
    return isOn(UPDATE)
        ? features.entrySet().stream()
            .filter(each -> each.getKey().startsWith(UPDATE + "[products]["))
            .filter(each -> each.getKey().contains("[prices]["))
            .map(Map.Entry::getValue)
            .sorted()
            .toList()
        : List.of();
  }

  /// Whether a smaller price is taken from the next month on, and not at once.
  boolean waitsToDecrease() {
    return features.containsValue("decreasing_item_amount");
  }

  /// Whether the difference for the rest of the month is charged at once.
  boolean chargesAtOnce() {
    return "always_invoice".equals(features.get(UPDATE + "[proration_behavior]"));
  }

  boolean ends() {
    return isOn(CANCEL);
  }

  /// Whether it ends with its month, and not at once.
  boolean endsWithItsPeriod() {
    return !"immediately".equals(features.get(CANCEL + "[mode]"));
  }

  boolean takesCards() {
    return isOn("features[payment_method_update]");
  }

  private boolean isOn(String feature) {
    return "true".equals(features.get(feature + "[enabled]"));
  }
}

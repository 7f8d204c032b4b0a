package io.communityconnect.adapters.stripe.webhook;

import java.time.Duration;
import java.time.Instant;

/// How Stripe wrote the same event over the years: an endpoint gets the shape of the day it was
/// made.
enum EventShape {
  /// The last in which a subscription has its period itself, and an invoice says that it is paid.
  ACACIA("2025-02-24.acacia"),
  /// The period is the items', and an invoice names its subscription through its parent.
  BASIL("2025-08-27.basil"),
  /// What we ask for.
  DAHLIA("2026-07-29.dahlia");

  private static final Duration MONTH = Duration.ofDays(30);

  private final String version;

  EventShape(String version) {
    this.version = version;
  }

  /// An event about the one subscription of a customer.
  String event(String id, String type, String customer, Instant at) {
    return """
    {"id": "%s", "object": "event", "api_version": "%s", "created": %d, "livemode": false,
     "pending_webhooks": 1, "type": "%s", "data": {"object": %s}}
    """
        .formatted(id, version, at.getEpochSecond(), type, object(type, customer, at));
  }

  private String object(String type, String customer, Instant at) {
    if (type.startsWith("invoice.")) {
      return invoice(type, customer);
    }
    return type.startsWith("checkout.")
        ? """
        {"id": "cs_1", "object": "checkout.session", "mode": "subscription", "customer": "%s",
         "subscription": "sub_1"}
        """
            .formatted(customer)
        : subscription(customer, at);
  }

  private String invoice(String type, String customer) {
    boolean paid = type.equals("invoice.paid");
    String status = paid ? "paid" : "open";
    String rest =
        switch (this) {
          case ACACIA -> "\"subscription\": \"sub_1\", \"paid\": %s".formatted(paid);
          case BASIL, DAHLIA ->
              """
              "parent": {"type": "subscription_details",
               "subscription_details": {"subscription": "sub_1"}}
              """;
        };
    return """
    {"id": "in_1", "object": "invoice", "customer": "%s", "status": "%s", %s}
    """
        .formatted(customer, status, rest);
  }

  private String subscription(String customer, Instant at) {
    String period =
        "\"current_period_start\": %d, \"current_period_end\": %d"
            .formatted(at.getEpochSecond(), at.plus(MONTH).getEpochSecond());
    return switch (this) {
      case ACACIA ->
          """
          {"id": "sub_1", "object": "subscription", "customer": "%s", "status": "active", %s,
           "items": {"data": [{"id": "si_1"}]}}
          """
              .formatted(customer, period);
      case BASIL, DAHLIA ->
          """
          {"id": "sub_1", "object": "subscription", "customer": "%s", "status": "active",
           "items": {"data": [{"id": "si_1", %s}]}}
          """
              .formatted(customer, period);
    };
  }
}

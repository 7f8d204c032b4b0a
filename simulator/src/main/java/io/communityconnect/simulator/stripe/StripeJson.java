package io.communityconnect.simulator.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stripe's objects as they go over the wire.
final class StripeJson {
  private StripeJson() {}

  static ObjectNode customer(Customer customer) {
    ObjectNode json = object("customer", customer.id(), customer.created());
    json.set("metadata", metadata(customer.metadata()));
    return json.put("livemode", false);
  }

  static ObjectNode price(Price price) {
    ObjectNode json = object("price", price.id(), price.created());
    json.put("active", price.active())
        .put("currency", price.currency())
        .put("lookup_key", price.lookupKey())
        .put("product", price.product())
        .put("type", "recurring")
        .put("unit_amount", price.unitAmount());
    json.putObject("recurring").put("interval", "month").put("interval_count", 1);
    json.set("metadata", metadata(price.metadata()));
    return json.put("livemode", false);
  }

  /// @param now when it is looked at
  static ObjectNode session(CheckoutSession session, Instant now) {
    ObjectNode json = object("checkout.session", session.id(), session.created());
    json.put("customer", session.customer())
        .put("mode", "subscription")
        .put("status", session.statusAt(now))
        .put("payment_status", session.isComplete() ? "paid" : "unpaid")
        .put("expires_at", session.expiresAt().getEpochSecond())
        .put("success_url", session.successUrl().toString())
        .put("cancel_url", session.cancelUrl().toString())
        .put("url", session.isOpenAt(now) ? session.url().toString() : null)
        .put("subscription", session.isComplete() ? session.subscription() : null);
    json.putObject("metadata");
    return json.put("livemode", false);
  }

  static ObjectNode portal(PortalSession session, String url, Instant now) {
    return object("billing_portal.session", session.id(), now.getEpochSecond())
        .put("configuration", session.configuration())
        .put("customer", session.customer())
        .put("url", url)
        .put("livemode", false);
  }

  /// @param old in the shape of 2024-06-20, where the period was the subscription's
  static ObjectNode subscription(Subscription subscription, Price price, boolean old) {
    ObjectNode json =
        object("subscription", subscription.id(), subscription.since().getEpochSecond());
    json.put("customer", subscription.customer())
        .put("status", subscription.status().name().toLowerCase(Locale.ROOT))
        .put("billing_cycle_anchor", subscription.anchor().getEpochSecond())
        .put("cancel_at_period_end", subscription.cancelAtPeriodEnd())
        .put("canceled_at", seconds(subscription.canceledAt().orElse(null)))
        .put("ended_at", seconds(subscription.endedAt().orElse(null)))
        .put(
            "schedule",
            subscription.priceNext().isPresent()
                ? subscription.id().replace("sub_", "sub_sched_")
                : null)
        .put("trial_end", subscription.month() < 0 ? seconds(subscription.anchor()) : null)
        .put("currency", price.currency())
        .put("collection_method", "charge_automatically")
        .put("livemode", false);
    json.putObject("metadata");
    ObjectNode items = json.putObject("items").put("object", "list").put("has_more", false);
    ObjectNode item = items.putArray("data").addObject();
    item.put("object", "subscription_item")
        .put("id", subscription.id().replace("sub_", "si_"))
        .put("quantity", 1)
        .put("subscription", subscription.id());
    item.set("price", price(price));
    (old ? json : item)
        .put("current_period_start", subscription.periodStart().getEpochSecond())
        .put("current_period_end", subscription.periodEnd().getEpochSecond());
    return json;
  }

  /// @param here how payers reach the simulator, where that is known
  /// @param old in the shape of 2024-06-20, where an invoice named its subscription itself
  static ObjectNode invoice(Invoice invoice, Optional<URI> here, boolean old) {
    ObjectNode json = object("invoice", invoice.id(), invoice.created().getEpochSecond());
    json.put("customer", invoice.customer())
        .put("currency", invoice.currency())
        .put("amount_due", invoice.total())
        .put("amount_paid", invoice.paid() ? invoice.total() : 0)
        .put("status", invoice.paid() ? "paid" : "open")
        .put("billing_reason", invoice.reason())
        .put(
            "hosted_invoice_url",
            here.map(base -> base.resolve(PortalPages.INVOICE + invoice.id()).toString())
                .orElse(null))
        .put("livemode", false);
    json.set("lines", lines(invoice));
    if (old) {
      json.put("subscription", invoice.subscription());
    } else {
      json.putObject("parent")
          .put("type", "subscription_details")
          .putObject("subscription_details")
          .put("subscription", invoice.subscription());
    }
    return json;
  }

  private static ObjectNode lines(Invoice invoice) {
    List<ObjectNode> lines =
        invoice.lines().stream()
            .map(
                line -> {
                  ObjectNode json = Json.object().put("object", "line_item");
                  json.put("amount", line.amount())
                      .put("currency", invoice.currency())
                      .put("description", line.description());
                  json.putObject("parent")
                      .put("type", "subscription_item_details")
                      .putObject("subscription_item_details")
                      .put("proration", line.proration());
                  return json;
                })
            .toList();
    return list("list", "/v1/invoices/" + invoice.id() + "/lines", lines);
  }

  static ObjectNode event(String id, String type, ObjectNode object, Instant now, boolean old) {
    ObjectNode json = object("event", id, now.getEpochSecond());
    json.put("api_version", old ? "2024-06-20" : "2026-07-29.dahlia")
        .put("type", type)
        .put("pending_webhooks", 1)
        .put("livemode", false);
    json.putObject("data").set("object", object);
    return json;
  }

  static ObjectNode list(String kind, String url, List<ObjectNode> data) {
    ObjectNode json = Json.object().put("object", kind).put("url", url).put("has_more", false);
    json.putArray("data").addAll(data);
    return json;
  }

  static ObjectNode error(String type, String code, String message) {
    ObjectNode json = Json.object();
    json.putObject("error").put("type", type).put("code", code).put("message", message);
    return json;
  }

  static ObjectNode object(String kind, String id, long created) {
    return Json.object().put("object", kind).put("id", id).put("created", created);
  }

  static ObjectNode metadata(Map<String, String> metadata) {
    ObjectNode json = Json.object();
    metadata.forEach(json::put);
    return json;
  }

  private static @Nullable Long seconds(@Nullable Instant time) {
    return time == null ? null : time.getEpochSecond();
  }
}

package io.communityconnect.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.domain.billing.PaymentEvent;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What Stripe has of a town, and whether the server has the same.
///
/// @param town with a server
record StripeAccount(Town town) {
  private static final String SUBSCRIPTIONS =
      """
      select concat_ws('|', c.customer_ref, s.provider_ref, s.plan_id, s.status, %s, %s, %s, %s)
      from subscriptions s join billing_customers c on c.user_id = s.user_id
      """
          .formatted(
              seconds("billing_anchor"),
              seconds("renewal_date"),
              seconds("access_ends_at"),
              seconds("ends_at"));

  private static String seconds(String column) {
    return "coalesce(extract(epoch from s." + column + ")::bigint::text, 'never')";
  }

  /// Waits until the server has written down what there is.
  void awaitAgreement() {
    List<String> there = bought().stream().map(StripeRecord::row).sorted().toList();
    Town.await(
        "agreement",
        () -> town.database().texts(SUBSCRIPTIONS).stream().sorted().toList().equals(there));
  }

  /// Waits until every event that was heard of is looked up.
  void awaitLookedUp() {
    awaitNone(
        "events are looked up",
        "select id from stripe_events where processed_at is null and due_at <= now()");
  }

  /// Waits until every customer was looked at on a day, whether anything was heard of or not.
  ///
  /// @param day a moment of it, in UTC
  void awaitDailyRound(Instant day) {
    awaitNone(
        "all customers are looked at",
        """
        select c.customer_ref from billing_customers c
        where not exists (
          select from stripe_events e
          where e.customer_ref = c.customer_ref and e.event_type = '%s'
            and e.created_at >= '%s' and e.processed_at is not null)
        """
            .formatted(PaymentEvent.RECONCILE, day.truncatedTo(ChronoUnit.DAYS)));
  }

  private void awaitNone(String what, String query) {
    Town.await(what, () -> town.database().texts(query).isEmpty());
  }

  List<StripeRecord> bought() {
    return get("/simulator/api/stripe/subscriptions").valueStream().map(StripeRecord::of).toList();
  }

  List<JsonNode> invoicesOf(String customer) {
    return get("/v1/invoices?customer=" + customer).path("data").valueStream().toList();
  }

  String priceOf(String plan) {
    return get("/v1/prices")
        .path("data")
        .valueStream()
        .filter(price -> price.at("/metadata/plan").asText().equals(plan))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  JsonNode get(String path) {
    return PaymentCalls.json(Web.send(to(path).GET()));
  }

  JsonNode post(String path, String form) {
    return PaymentCalls.json(
        Web.send(
            to(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.replace("[", "%5B").replace("]", "%5D")))));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(town.phonePage() + path))
        .header("Authorization", "Bearer sk_test_simulator");
  }
}

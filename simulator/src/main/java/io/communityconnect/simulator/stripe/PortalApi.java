package io.communityconnect.simulator.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.FormBody;
import io.communityconnect.simulator.http.Json;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The part of Stripe's API that opens pages to manage what was bought, and says what is allowed
/// there.
final class PortalApi {
  private final Map<String, PortalConfiguration> configurations = new ConcurrentHashMap<>();
  private final Map<String, PortalSession> sessions = new ConcurrentHashMap<>();
  private final StripeBooks books;

  PortalApi(StripeBooks books) {
    this.books = books;
  }

  Optional<PortalSession> session(String id) {
    return Optional.ofNullable(sessions.get(id));
  }

  PortalConfiguration configurationOf(PortalSession session) {
    return Optional.ofNullable(configurations.get(session.configuration())).orElseThrow();
  }

  Answer make(Posted posted) {
    Map<String, String> features = features(posted.form());
    if (features.isEmpty()) {
      return Answer.missing("features");
    }
    long now = books.now().getEpochSecond();
    return set(
        new PortalConfiguration(books.nextId("bpc"), features, posted.metadata(), true, now, now));
  }

  /// What is not named stays as it is, but products are set anew.
  Answer change(Context context, FormBody form) {
    PortalConfiguration before = configurations.get(context.pathParam("configuration"));
    if (before == null) {
      return Answer.unknown("configuration", "configuration");
    }
    Map<String, String> named = features(form);
    Map<String, String> features = new LinkedHashMap<>(before.features());
    if (named.keySet().stream().anyMatch(name -> name.contains("[products]"))) {
      features.keySet().removeIf(name -> name.contains("[products]"));
    }
    features.putAll(named);
    Map<String, String> metadata = new LinkedHashMap<>(before.metadata());
    metadata.putAll(Posted.metadata(form));
    return set(
        new PortalConfiguration(
            before.id(),
            features,
            metadata,
            form.value("active").map("true"::equals).orElse(before.active()),
            before.created(),
            books.now().getEpochSecond()));
  }

  private Answer set(PortalConfiguration configuration) {
    Optional<String> unsold =
        configuration.features().entrySet().stream()
            .filter(each -> each.getKey().contains("[prices]["))
            .filter(each -> books.price(each.getValue()).filter(Price::active).isEmpty())
            .map(Map.Entry::getKey)
            .findFirst();
    if (unsold.isPresent()) {
      return Answer.unknown("price", unsold.get());
    }
    configurations.put(configuration.id(), configuration);
    return Answer.ok(json(configuration));
  }

  Answer list(FormBody query) {
    List<ObjectNode> found =
        configurations.values().stream()
            .filter(
                each ->
                    query
                        .value("active")
                        .map(active -> Boolean.toString(each.active()).equals(active))
                        .orElse(true))
            .map(PortalApi::json)
            .toList();
    return Answer.ok(StripeJson.list("list", "/v1/billing_portal/configurations", found));
  }

  /// Without a configuration that was set up before, Stripe opens no page.
  Answer open(Posted posted) {
    Optional<Customer> customer = posted.value("customer").flatMap(books::customer);
    Optional<PortalConfiguration> configuration =
        posted
            .value("configuration")
            .flatMap(id -> Optional.ofNullable(configurations.get(id)))
            .filter(PortalConfiguration::active);
    if (customer.isEmpty() || configuration.isEmpty()) {
      return customer.isEmpty()
          ? Answer.unknown("customer", "customer")
          : Answer.unknown("configuration", "configuration");
    }
    PortalSession session =
        new PortalSession(books.nextId("bps"), customer.get().id(), configuration.get().id());
    sessions.put(session.id(), session);
    return Answer.ok(
        StripeJson.portal(
            session,
            posted.here().resolve(PortalPages.PORTAL + session.id()).toString(),
            books.now()));
  }

  private static Map<String, String> features(FormBody form) {
    Map<String, String> features = new LinkedHashMap<>();
    for (FormBody.Field field : form.fields()) {
      if (field.name().startsWith("features[")) {
        features.put(field.name(), field.value());
      }
    }
    return features;
  }

  private static ObjectNode json(PortalConfiguration configuration) {
    ObjectNode json =
        StripeJson.object(
            "billing_portal.configuration", configuration.id(), configuration.created());
    json.put("active", configuration.active())
        .put("updated", configuration.updated())
        .put("is_default", false)
        .put("livemode", false);
    json.set("features", features(configuration));
    json.set("metadata", StripeJson.metadata(configuration.metadata()));
    return json;
  }

  private static ObjectNode features(PortalConfiguration configuration) {
    ObjectNode json = Json.object();
    json.putObject("subscription_update")
        .put("enabled", !configuration.prices().isEmpty())
        .put("proration_behavior", configuration.chargesAtOnce() ? "always_invoice" : "none");
    json.putObject("subscription_cancel")
        .put("enabled", configuration.ends())
        .put("mode", configuration.endsWithItsPeriod() ? "at_period_end" : "immediately");
    json.putObject("payment_method_update").put("enabled", configuration.takesCards());
    return json;
  }
}

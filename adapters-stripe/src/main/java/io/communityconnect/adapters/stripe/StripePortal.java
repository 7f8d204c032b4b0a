package io.communityconnect.adapters.stripe;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.billingportal.Configuration;
import com.stripe.param.billingportal.ConfigurationCreateParams;
import com.stripe.param.billingportal.ConfigurationListParams;
import com.stripe.param.billingportal.ConfigurationUpdateParams;
import com.stripe.param.billingportal.SessionCreateParams;
import io.communityconnect.adapters.stripe.StripePrices.Sold;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.Plan;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Stripe's pages to change what was bought. What is allowed there is a configuration at Stripe,
/// which an installation makes once, finds again by its mark, and brings up to date when it sells
/// something else.
final class StripePortal {
  /// Which installation a configuration is of; several may share an account.
  static final String INSTALLATION = "installation";

  /// What it was set to last, as a digest.
  static final String RULES = "rules";

  /// As many as Stripe gives at once.
  private static final long PAGE = 100;

  private final StripeClient stripe;
  private final StripePrices prices;
  private final URI publicBase;
  private final AtomicReference<Standing> last = new AtomicReference<>(new Standing("", ""));

  /// The configuration that could not be used. It is part of the next one's key, for with the same
  /// key Stripe would hand out the same configuration again.
  private final AtomicReference<String> gone = new AtomicReference<>("");

  /// @param rules what it is set to
  private record Standing(String id, String rules) {}

  StripePortal(StripeClient stripe, StripePrices prices, URI publicBase) {
    this.stripe = requireNonNull(stripe, "stripe is null");
    this.prices = requireNonNull(prices, "prices is null");
    this.publicBase = requireNonNull(publicBase, "publicBase is null");
  }

  /// A page, which lasts some minutes. A price that was archived, or a configuration that was
  /// switched off, in the dashboard is replaced.
  ///
  /// @param plans between which a customer may change
  String open(CustomerReference customer, List<Plan> plans) throws StripeException {
    try {
      return page(customer, configuration(plans));
    } catch (InvalidRequestException e) {
      if (!isOutdated(e)) {
        throw e;
      }
      forget();
      plans.forEach(prices::forget);
      return page(customer, configuration(plans));
    }
  }

  private void forget() {
    String unusable = last.getAndSet(new Standing("", "")).id();
    if (!unusable.isEmpty()) {
      gone.set(unusable);
    }
  }

  private static boolean isOutdated(InvalidRequestException refused) {
    return refused.getParam() != null
        && (refused.getParam().startsWith("features")
            || refused.getParam().equals("configuration"));
  }

  private String page(CustomerReference customer, String configuration) throws StripeException {
    return stripe
        .v1()
        .billingPortal()
        .sessions()
        .create(
            SessionCreateParams.builder()
                .setCustomer(customer.value())
                .setConfiguration(configuration)
                .setReturnUrl(returnUrl())
                .build())
        .getUrl();
  }

  private String configuration(List<Plan> plans) throws StripeException {
    ConfigurationUpdateParams.Features features = PortalRules.of(soldByProduct(plans));
    String rules =
        IdempotencyKey.digest(
            ConfigurationUpdateParams.builder()
                .setFeatures(features)
                .setDefaultReturnUrl(returnUrl())
                .build()
                .toMap()
                .toString());
    Standing standing = last.get();
    if (!standing.rules().equals(rules)) {
      standing = new Standing(upToDate(features, rules), rules);
      last.set(standing);
    }
    return standing.id();
  }

  /// Grouped, for a product may be named once only.
  private Map<String, List<String>> soldByProduct(List<Plan> plans) throws StripeException {
    List<Sold> sold = new ArrayList<>();
    for (Plan plan : plans) {
      sold.add(prices.of(plan));
    }
    return sold.stream()
        .collect(groupingBy(Sold::product, LinkedHashMap::new, mapping(Sold::price, toList())));
  }

  private String upToDate(ConfigurationUpdateParams.Features features, String rules)
      throws StripeException {
    Optional<Configuration> found = find();
    Configuration standing = found.isPresent() ? found.get() : make();
    if (!rules.equals(rulesOf(standing))) {
      update(standing, features, rules);
    }
    return standing.getId();
  }

  private Optional<Configuration> find() throws StripeException {
    ConfigurationListParams active =
        ConfigurationListParams.builder().setActive(true).setLimit(PAGE).build();
    for (Configuration each :
        stripe.v1().billingPortal().configurations().list(active).autoPagingIterable()) {
      if (each.getMetadata() != null
          && publicBase.toString().equals(each.getMetadata().get(INSTALLATION))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static String rulesOf(Configuration configuration) {
    return configuration.getMetadata() == null
        ? ""
        : configuration.getMetadata().getOrDefault(RULES, "");
  }

  /// One that allows next to nothing: what is allowed comes with the first update, so that it is
  /// said in one place. Asked for at the same time by several instances, it is made once.
  private Configuration make() throws StripeException {
    ConfigurationCreateParams params =
        ConfigurationCreateParams.builder()
            .setFeatures(
                ConfigurationCreateParams.Features.builder()
                    .setInvoiceHistory(
                        ConfigurationCreateParams.Features.InvoiceHistory.builder()
                            .setEnabled(true)
                            .build())
                    .build())
            .putMetadata(INSTALLATION, publicBase.toString())
            .build();
    return stripe
        .v1()
        .billingPortal()
        .configurations()
        .create(params, IdempotencyKey.of("portal", publicBase.toString(), gone.get()));
  }

  /// The time of the last change is part of the key: what was set before may be set again.
  private void update(
      Configuration standing, ConfigurationUpdateParams.Features features, String rules)
      throws StripeException {
    stripe
        .v1()
        .billingPortal()
        .configurations()
        .update(
            standing.getId(),
            ConfigurationUpdateParams.builder()
                .setFeatures(features)
                .setDefaultReturnUrl(returnUrl())
                .putMetadata(RULES, rules)
                .build(),
            IdempotencyKey.of(
                "portal-rules",
                standing.getId(),
                rules,
                rulesOf(standing),
                String.valueOf(standing.getUpdated())));
  }

  private String returnUrl() {
    return publicBase + "/";
  }
}

package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.stripe.StripeSettings;
import io.communityconnect.domain.billing.AccessPolicy;
import io.communityconnect.domain.billing.Money;
import io.communityconnect.domain.billing.PlanTerms;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;

/// What is sold, for how much, and who takes the money.
///
/// @param access what an unpaid plan still gives
/// @param stripe empty where nothing can be bought
public record BillingSettings(
    PlanTerms terms, AccessPolicy access, Optional<StripeSettings> stripe) {
  private static final int MAX_QUERIES = 1_000_000_000;

  public BillingSettings {
    requireNonNull(terms, "terms is null");
    requireNonNull(access, "access is null");
    requireNonNull(stripe, "stripe is null");
  }

  static BillingSettings from(Variables variables, URI publicBaseUrl, boolean production) {
    String code = variables.text("BILLING_CURRENCY").orElse("USD");
    Currency currency = variables.named("BILLING_CURRENCY", () -> currency(code));
    return new BillingSettings(
        new PlanTerms(
            variables.integer("TRIAL_QUERIES", 0, MAX_QUERIES, 20),
            price(variables, "PLAN_BASIC_PRICE", "10", currency),
            price(variables, "PLAN_PRO_PRICE", "25", currency)),
        new AccessPolicy(variables.positiveDuration("PAYMENT_GRACE", Duration.ofDays(7))),
        stripe(variables, publicBaseUrl, production));
  }

  /// Production without a key sells nothing. With one, webhooks need their secret too: money that
  /// is taken and not noticed is worse than none.
  private static Optional<StripeSettings> stripe(
      Variables variables, URI publicBaseUrl, boolean production) {
    Optional<String> key = variables.text("STRIPE_SECRET_KEY");
    if (production && key.isEmpty()) {
      return Optional.empty();
    }
    String secrets =
        variables.textRequiredInProduction(
            "STRIPE_WEBHOOK_SECRET", SimulatorDefaults.STRIPE_WEBHOOK_SECRET);
    return Optional.of(
        new StripeSettings(
            key.orElse(SimulatorDefaults.STRIPE_KEY),
            Arrays.stream(secrets.split(",", -1))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList(),
            variables.httpUrl("STRIPE_BASE_URL"),
            publicBaseUrl));
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("not a currency such as USD");
    }
  }

  private static Money price(
      Variables variables, String name, String otherwise, Currency currency) {
    String amount = variables.text(name).orElse(otherwise);
    return variables.named(name, () -> price(amount, currency));
  }

  private static Money price(String amount, Currency currency) {
    try {
      return Money.of(new BigDecimal(amount), currency);
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("not an amount of " + currency + " such as 12.50");
    }
  }
}

package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.Money;
import io.communityconnect.domain.billing.PlanTerms;
import java.math.BigDecimal;
import java.util.Currency;

/// What is sold, and for how much.
public record BillingSettings(PlanTerms terms) {
  private static final int MAX_QUERIES = 1_000_000_000;

  public BillingSettings {
    requireNonNull(terms, "terms is null");
  }

  static BillingSettings from(Variables variables) {
    String code = variables.text("BILLING_CURRENCY").orElse("USD");
    Currency currency = variables.named("BILLING_CURRENCY", () -> currency(code));
    return new BillingSettings(
        new PlanTerms(
            variables.integer("TRIAL_QUERIES", 0, MAX_QUERIES, 20),
            price(variables, "PLAN_BASIC_PRICE", "10", currency),
            price(variables, "PLAN_PRO_PRICE", "25", currency)));
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

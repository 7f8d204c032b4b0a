package io.communityconnect.adapters.rest.billing;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.domain.billing.Money;
import io.communityconnect.domain.billing.Plan;
import org.jspecify.annotations.Nullable;

/// A plan as it is written.
///
/// @param price of a month; absent where it is agreed upon
/// @param queriesPerMonth absent for no limit; of the trial, how many there are in all
/// @param historyDays how long what was said is kept; absent for ever
/// @param support `standard`, `priority` or `dedicated`
record PlanPart(
    String id,
    String name,
    @Nullable Price price,
    @Nullable Integer queriesPerMonth,
    @Nullable Integer historyDays,
    String support,
    boolean advancedAnalytics) {
  /// @param amount in whole units, such as `12.50`
  record Price(String amount, String currency) {
    static Price of(Money money) {
      return new Price(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
  }

  static PlanPart of(Plan plan) {
    return new PlanPart(
        plan.id().value(),
        plan.name(),
        plan.price().map(Price::of).orElse(null),
        plan.allowance().limit().orElse(null),
        plan.history().limit().orElse(null),
        Fields.nameOf(plan.support()),
        plan.advancedAnalytics());
  }
}

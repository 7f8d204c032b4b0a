package io.communityconnect.adapters.rest.budget;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.domain.usage.MonthlyAccount;
import io.communityconnect.domain.usage.Spending;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a community may spend on models in this month, and what it has spent.
///
/// @param month such as `2026-03`, of universal time
/// @param budget absent for no limit
/// @param spent one sum for each currency
/// @param state `open`, `nearly_spent` from four fifths on, or `spent`
/// @param warnedAt when the audit log told the admins that most is spent
record BudgetView(
    String month, @Nullable Sum budget, List<Sum> spent, String state, @Nullable Instant warnedAt) {
  private static final int DIGITS_OF_MICROS = 6;

  /// @param amount in whole units, such as `12.500000`
  record Sum(String amount, String currency) {
    static Sum of(Spending spending) {
      return new Sum(
          BigDecimal.valueOf(spending.micros(), DIGITS_OF_MICROS).toPlainString(),
          spending.currency().getCurrencyCode());
    }
  }

  static BudgetView of(MonthlyAccount account) {
    return new BudgetView(
        account.month().toString(),
        account.budget().map(Sum::of).orElse(null),
        account.spent().stream().map(Sum::of).toList(),
        Fields.nameOf(account.state()),
        account.warnedAt().orElse(null));
  }

  /// Millionths of an amount in whole units.
  ///
  /// @throws ArithmeticException for one that is too large or too exact
  static long microsOf(String amount) {
    return new BigDecimal(amount).movePointRight(DIGITS_OF_MICROS).longValueExact();
  }
}

package io.communityconnect.adapters.rest.analytics;

import io.communityconnect.domain.usage.Spending;
import java.math.BigDecimal;

/// How money for models is written: a call costs a fraction of a cent.
final class Sums {
  private static final int DIGITS_OF_MICROS = 6;

  private Sums() {}

  /// In whole units, such as `12.500000`.
  static String amountOf(long micros) {
    return BigDecimal.valueOf(micros, DIGITS_OF_MICROS).toPlainString();
  }

  /// @param amount in whole units, such as `12.500000`
  record ModelSum(String amount, String currency) {
    static ModelSum of(Spending spending) {
      return new ModelSum(amountOf(spending.micros()), spending.currency().getCurrencyCode());
    }
  }
}

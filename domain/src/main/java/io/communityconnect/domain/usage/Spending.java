package io.communityconnect.domain.usage;

import static java.util.Objects.requireNonNull;

import java.util.Currency;

/// Money for models, to the millionth of the currency's unit: a call costs a fraction of a cent.
///
/// @param micros millionths of the currency's unit
public record Spending(long micros, Currency currency) {
  public Spending {
    requireNonNull(currency, "currency is null");
    if (micros < 0) {
      throw new IllegalArgumentException("nobody spends less than nothing");
    }
  }
}

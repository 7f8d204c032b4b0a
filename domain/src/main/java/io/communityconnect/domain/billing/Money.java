package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;

/// An amount that somebody pays.
///
/// @param minorUnits in the smallest unit of the currency, such as cents
public record Money(long minorUnits, Currency currency) {
  public Money {
    requireNonNull(currency, "currency is null");
    if (minorUnits < 0) {
      throw new IllegalArgumentException("nobody pays less than nothing");
    }
  }

  /// Reads an amount in whole units, such as `12.50`.
  ///
  /// @throws IllegalArgumentException when the currency has no unit that small
  public static Money of(BigDecimal amount, Currency currency) {
    try {
      return new Money(amount.movePointRight(digits(currency)).longValueExact(), currency);
    } catch (ArithmeticException _) {
      throw new IllegalArgumentException("no amount of " + currency);
    }
  }

  /// The amount in whole units, with as many decimals as the currency has.
  public BigDecimal amount() {
    return BigDecimal.valueOf(minorUnits, digits(currency));
  }

  /// Currencies without a fraction tell -1 where they are no money of a country.
  private static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }
}

package io.communityconnect.domain.usage;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/// What a model costs, from a day on.
///
/// @param version names the entry in the ledger, for example `2025-10-18`
/// @param until the last day, empty while no end is known
/// @param in the price of a million tokens that the model reads
/// @param out the price of a million tokens that it writes
public record ModelPrice(
    String version,
    LocalDate from,
    Optional<LocalDate> until,
    Currency currency,
    BigDecimal in,
    BigDecimal out) {
  public ModelPrice {
    requireNonNull(version, "version is null");
    requireNonNull(from, "from is null");
    requireNonNull(until, "until is null");
    requireNonNull(currency, "currency is null");
    if (version.isBlank() || until.map(last -> last.isBefore(from)).orElse(false)) {
      throw new IllegalArgumentException("a price has a version, and ends after it begins");
    }
    if (in.signum() < 0 || out.signum() < 0) {
      throw new IllegalArgumentException("nobody pays us for asking");
    }
  }

  /// Whether it is in force on that day.
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  /// What a call costs, in millionths of the currency's unit.
  ///
  /// Price for a million tokens, cost in millionths: the product needs no division. Both directions
  /// are added up exactly and rounded once, up, so that a call is never booked cheaper than it was
  /// and at most one millionth dearer.
  public long costMicros(int tokensIn, int tokensOut) {
    if (tokensIn < 0 || tokensOut < 0) {
      throw new IllegalArgumentException("tokens are counted from 0");
    }
    return in.multiply(BigDecimal.valueOf(tokensIn))
        .add(out.multiply(BigDecimal.valueOf(tokensOut)))
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }
}

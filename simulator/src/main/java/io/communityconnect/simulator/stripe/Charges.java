package io.communityconnect.simulator.stripe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How much is charged.
final class Charges {
  private Charges() {}

  static List<Invoice.Line> month(Price price) {
    return List.of(new Invoice.Line(price.name(), price.unitAmount(), false));
  }

  /// What changes in the middle of a month: the rest of it given back at the old price, and charged
  /// at the new one.
  static List<Invoice.Line> change(Price old, Price other, Subscription subscription, Instant now) {
    return List.of(
        new Invoice.Line(
            "Unused time on " + old.name(), -rest(old.unitAmount(), subscription, now), true),
        new Invoice.Line(
            "Remaining time on " + other.name(),
            rest(other.unitAmount(), subscription, now),
            true));
  }

  private static long rest(long amount, Subscription subscription, Instant now) {
    long whole = Duration.between(subscription.periodStart(), subscription.periodEnd()).toSeconds();
    long left = Duration.between(now, subscription.periodEnd()).toSeconds();
    return BigDecimal.valueOf(amount)
        .multiply(BigDecimal.valueOf(left))
        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}

package io.communityconnect.simulator.stripe;

import java.time.Instant;
import java.util.List;

/// What a customer is charged at one time.
///
/// @param reason why, in Stripe's words
/// @param paid whether it is paid; open until then
record Invoice(
    String id,
    String customer,
    String subscription,
    String currency,
    List<Line> lines,
    String reason,
    boolean paid,
    Instant created) {
  Invoice {
    lines = List.copyOf(lines);
  }

  /// @param amount below zero for what is given back
  /// @param proration whether it is for a part of a month
  record Line(String description, long amount, boolean proration) {}

  long total() {
    return lines.stream().mapToLong(Line::amount).sum();
  }

  Invoice settled() {
    return new Invoice(id, customer, subscription, currency, lines, reason, true, created);
  }
}

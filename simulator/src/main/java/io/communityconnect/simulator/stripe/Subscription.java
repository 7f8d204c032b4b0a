package io.communityconnect.simulator.stripe;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// Something that is paid for every month.
///
/// @param month which month is running, counted from 0
/// @param canceledAt when somebody said that it shall end
record Subscription(
    String id,
    String customer,
    String price,
    Card card,
    Instant anchor,
    int month,
    Status status,
    boolean cancelAtPeriodEnd,
    Optional<Instant> canceledAt,
    Optional<Instant> endedAt) {
  /// How long a renewal is tried before it is given up.
  static final Duration TRIES = Duration.ofDays(14);

  /// In Stripe's words, lower case.
  enum Status {
    ACTIVE,
    PAST_DUE,
    CANCELED
  }

  static Subscription begun(String id, String customer, String price, Card card, Instant now) {
    return new Subscription(
        id,
        customer,
        price,
        card,
        now,
        0,
        Status.ACTIVE,
        false,
        Optional.empty(),
        Optional.empty());
  }

  /// The 31st is the last day of a shorter month, and the 31st again in the next.
  private Instant monthsAfterAnchor(int months) {
    return anchor.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
  }

  Instant periodStart() {
    return monthsAfterAnchor(month);
  }

  Instant periodEnd() {
    return monthsAfterAnchor(month + 1);
  }

  boolean isOver() {
    return status == Status.CANCELED;
  }

  /// When something happens to it by itself.
  Instant nextChange() {
    return status == Status.PAST_DUE ? periodStart().plus(TRIES) : periodEnd();
  }

  Subscription renewed(boolean paid) {
    return with(price, month + 1, paid ? Status.ACTIVE : Status.PAST_DUE, card);
  }

  Subscription paid() {
    return with(price, month, Status.ACTIVE, Card.GOOD);
  }

  Subscription changedTo(String other) {
    return with(other, month, status, card);
  }

  private Subscription with(String newPrice, int newMonth, Status newStatus, Card newCard) {
    return new Subscription(
        id,
        customer,
        newPrice,
        newCard,
        anchor,
        newMonth,
        newStatus,
        cancelAtPeriodEnd,
        canceledAt,
        endedAt);
  }

  Subscription endingWithItsPeriod(Instant now) {
    return new Subscription(
        id, customer, price, card, anchor, month, status, true, Optional.of(now), endedAt);
  }

  Subscription ended(Instant now) {
    return new Subscription(
        id,
        customer,
        price,
        card,
        anchor,
        month,
        Status.CANCELED,
        cancelAtPeriodEnd,
        canceledAt.or(() -> Optional.of(now)),
        Optional.of(now));
  }
}

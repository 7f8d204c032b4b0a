package io.communityconnect.simulator.stripe;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// Something that is paid for every month.
///
/// @param price what it costs now
/// @param priceNext what it costs from the next month on, where somebody took something smaller
/// @param anchor when the first month that is paid for begins
/// @param since when it was made: before the anchor where it is tried first
/// @param month which month is running, counted from 0; -1 while it is tried
/// @param trialEndTold whether it was said that the trial ends soon
/// @param canceledAt when somebody said that it shall end
record Subscription(
    String id,
    String customer,
    String price,
    Optional<String> priceNext,
    Card card,
    Instant anchor,
    Instant since,
    int month,
    Status status,
    boolean trialEndTold,
    boolean cancelAtPeriodEnd,
    Optional<Instant> canceledAt,
    Optional<Instant> endedAt) {
  /// How long a renewal is tried before it is given up.
  static final Duration TRIES = Duration.ofDays(14);

  /// How long before its end a trial is said to end.
  static final Duration TRIAL_END_TOLD = Duration.ofDays(3);

  /// In Stripe's words, lower case.
  enum Status {
    TRIALING,
    ACTIVE,
    PAST_DUE,
    CANCELED
  }

  static Subscription begun(String id, String customer, String price, Card card, Instant now) {
    return beginning(id, customer, price, card, now, now, 0, Status.ACTIVE);
  }

  /// One that is tried until a time, and paid for from then on.
  static Subscription tried(
      String id, String customer, String price, Card card, Instant now, Instant end) {
    return beginning(id, customer, price, card, end, now, -1, Status.TRIALING);
  }

  private static Subscription beginning(
      String id,
      String customer,
      String price,
      Card card,
      Instant anchor,
      Instant since,
      int month,
      Status status) {
    return new Subscription(
        id,
        customer,
        price,
        Optional.empty(),
        card,
        anchor,
        since,
        month,
        status,
        false,
        false,
        Optional.empty(),
        Optional.empty());
  }

  /// The 31st is the last day of a shorter month, and the 31st again in the next.
  private Instant monthsAfterAnchor(int months) {
    return anchor.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
  }

  Instant periodStart() {
    return month < 0 ? since : monthsAfterAnchor(month);
  }

  Instant periodEnd() {
    return monthsAfterAnchor(month + 1);
  }

  boolean isOver() {
    return status == Status.CANCELED;
  }

  boolean isTrialEndDue() {
    return status == Status.TRIALING && !trialEndTold;
  }

  /// When something happens to it by itself.
  Instant nextChange() {
    if (isTrialEndDue()) {
      Instant told = anchor.minus(TRIAL_END_TOLD);
      return told.isBefore(since) ? since : told;
    }
    return status == Status.PAST_DUE ? periodStart().plus(TRIES) : periodEnd();
  }

  Subscription withTrialEndTold() {
    return with(
        price, priceNext, card, month, status, true, cancelAtPeriodEnd, canceledAt, endedAt);
  }

  /// In the next month, for what was to be taken from then on.
  Subscription renewed(boolean paid) {
    return with(
        priceNext.orElse(price),
        Optional.empty(),
        card,
        month + 1,
        paid ? Status.ACTIVE : Status.PAST_DUE,
        trialEndTold,
        cancelAtPeriodEnd,
        canceledAt,
        endedAt);
  }

  Subscription paid() {
    return with(
        price,
        priceNext,
        Card.GOOD,
        month,
        Status.ACTIVE,
        trialEndTold,
        cancelAtPeriodEnd,
        canceledAt,
        endedAt);
  }

  /// At once; what was to be taken later is dropped.
  Subscription changedTo(String other) {
    return with(
        other,
        Optional.empty(),
        card,
        month,
        status,
        trialEndTold,
        cancelAtPeriodEnd,
        canceledAt,
        endedAt);
  }

  /// From the next month on.
  Subscription changingTo(String other) {
    return with(
        price,
        Optional.of(other),
        card,
        month,
        status,
        trialEndTold,
        cancelAtPeriodEnd,
        canceledAt,
        endedAt);
  }

  Subscription endingWithItsPeriod(Instant now) {
    return with(
        price,
        Optional.empty(),
        card,
        month,
        status,
        trialEndTold,
        true,
        Optional.of(now),
        endedAt);
  }

  Subscription ended(Instant now) {
    return with(
        price,
        Optional.empty(),
        card,
        month,
        Status.CANCELED,
        trialEndTold,
        cancelAtPeriodEnd,
        canceledAt.or(() -> Optional.of(now)),
        Optional.of(now));
  }

  private Subscription with(
      String newPrice,
      Optional<String> newNext,
      Card newCard,
      int newMonth,
      Status newStatus,
      boolean newTold,
      boolean newEnding,
      Optional<Instant> newCanceledAt,
      Optional<Instant> newEndedAt) {
    return new Subscription(
        id,
        customer,
        newPrice,
        newNext,
        newCard,
        anchor,
        since,
        newMonth,
        newStatus,
        newTold,
        newEnding,
        newCanceledAt,
        newEndedAt);
  }
}

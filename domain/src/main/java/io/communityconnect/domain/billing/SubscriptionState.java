package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// What the payment provider says of a subscription. These are all of its words; what each means
/// for access is told by [AccessPolicy].
public sealed interface SubscriptionState {
  /// The first payment is under way.
  record Incomplete() implements SubscriptionState {}

  /// The first payment never came.
  record IncompleteExpired() implements SubscriptionState {}

  /// Free for a while.
  record Trialing() implements SubscriptionState {}

  /// Paid.
  record Active() implements SubscriptionState {}

  /// A renewal could not be paid, and is tried again.
  ///
  /// @param since when the period began that is not paid for
  record PastDue(Instant since) implements SubscriptionState {
    public PastDue {
      requireNonNull(since, "since is null");
    }
  }

  /// A renewal could not be paid, and is not tried again.
  record Unpaid() implements SubscriptionState {}

  /// A trial ended without a way to pay.
  record Paused() implements SubscriptionState {}

  /// Over for good.
  record Canceled() implements SubscriptionState {}
}

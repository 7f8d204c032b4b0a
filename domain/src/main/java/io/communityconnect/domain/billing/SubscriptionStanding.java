package io.communityconnect.domain.billing;

/// What a subscription is called towards its holder.
public enum SubscriptionStanding {
  /// It gives access.
  ACTIVE,
  /// Somebody ended it.
  CANCELLED,
  /// It ended, or never began, for want of a payment.
  EXPIRED
}

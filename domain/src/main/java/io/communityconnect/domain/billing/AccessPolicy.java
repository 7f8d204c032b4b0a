package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.SubscriptionState.Active;
import io.communityconnect.domain.billing.SubscriptionState.Canceled;
import io.communityconnect.domain.billing.SubscriptionState.Incomplete;
import io.communityconnect.domain.billing.SubscriptionState.IncompleteExpired;
import io.communityconnect.domain.billing.SubscriptionState.PastDue;
import io.communityconnect.domain.billing.SubscriptionState.Paused;
import io.communityconnect.domain.billing.SubscriptionState.Trialing;
import io.communityconnect.domain.billing.SubscriptionState.Unpaid;
import java.time.Duration;

/// What each state of a subscription means for access.
///
/// @param grace how long a plan goes on when its renewal could not be paid
public record AccessPolicy(Duration grace) {
  public AccessPolicy {
    requireNonNull(grace, "grace is null");
    if (grace.isNegative()) {
      throw new IllegalArgumentException("grace cannot end before it begins");
    }
  }

  /// The access that a state gives.
  public Access accessIn(SubscriptionState state) {
    return switch (state) {
      case Active _, Trialing _ -> new Access.Open();
      case PastDue pastDue -> new Access.OpenUntil(pastDue.since().plus(grace));
      case Incomplete _, IncompleteExpired _, Unpaid _, Paused _ ->
          new Access.Closed(SubscriptionStanding.EXPIRED);
      case Canceled _ -> new Access.Closed(SubscriptionStanding.CANCELLED);
    };
  }
}

package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/// A subscription as it counts with us.
///
/// @param reference the provider's key; empty for one by agreement
/// @param anchor when its months begin
/// @param renewsAt when the running month ends; empty for one by agreement
/// @param accessEndsAt until when it gives access although it is not paid for
/// @param endsAt when it ends for good, where that is settled
public record Subscription(
    Optional<SubscriptionReference> reference,
    PlanId plan,
    SubscriptionStanding standing,
    Instant anchor,
    Optional<Instant> renewsAt,
    Optional<Instant> accessEndsAt,
    Optional<Instant> endsAt) {
  public Subscription {
    requireNonNull(reference, "reference is null");
    requireNonNull(plan, "plan is null");
    requireNonNull(standing, "standing is null");
    requireNonNull(anchor, "anchor is null");
    requireNonNull(renewsAt, "renewsAt is null");
    requireNonNull(accessEndsAt, "accessEndsAt is null");
    requireNonNull(endsAt, "endsAt is null");
  }

  /// What it is called at that moment: one that is not paid for is active for its grace only.
  public SubscriptionStanding standingAt(Instant now) {
    boolean over = accessEndsAt.filter(end -> !now.isBefore(end)).isPresent();
    return standing == SubscriptionStanding.ACTIVE && over
        ? SubscriptionStanding.EXPIRED
        : standing;
  }
}

package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/// A subscription as the payment provider has it at this moment.
///
/// @param anchor when its months begin
/// @param renewsAt when the running month ends
/// @param endsAt when it ends for good, where that is settled
public record BoughtSubscription(
    SubscriptionReference reference,
    PlanId plan,
    SubscriptionState state,
    Instant anchor,
    Instant renewsAt,
    Optional<Instant> endsAt,
    Instant boughtAt) {
  public BoughtSubscription {
    requireNonNull(reference, "reference is null");
    requireNonNull(plan, "plan is null");
    requireNonNull(state, "state is null");
    requireNonNull(anchor, "anchor is null");
    requireNonNull(renewsAt, "renewsAt is null");
    requireNonNull(endsAt, "endsAt is null");
    requireNonNull(boughtAt, "boughtAt is null");
  }
}

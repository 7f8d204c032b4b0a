package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/// What somebody may use, and over which time it is counted.
///
/// @param anchor when the subscription's months begin; empty for who has none
/// @param since when they came
public record Entitlement(
    PlanId plan, Allowance allowance, Optional<Instant> anchor, Instant since) {
  public Entitlement {
    requireNonNull(plan, "plan is null");
    requireNonNull(allowance, "allowance is null");
    requireNonNull(anchor, "anchor is null");
    requireNonNull(since, "since is null");
  }

  /// The period that a moment is counted in. To try is given once and does not come again.
  public UsagePeriod periodAt(Instant at) {
    return anchor
        .map(start -> UsagePeriod.monthOf(start, at))
        .orElseGet(() -> UsagePeriod.ever(since));
  }
}

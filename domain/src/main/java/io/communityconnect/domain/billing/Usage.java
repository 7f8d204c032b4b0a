package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// How much of a plan somebody has used.
///
/// @param used queries of the period, those under way included
public record Usage(PlanId plan, Allowance allowance, UsagePeriod period, int used) {
  public Usage {
    requireNonNull(plan, "plan is null");
    requireNonNull(allowance, "allowance is null");
    requireNonNull(period, "period is null");
    if (used < 0) {
      throw new IllegalArgumentException("nobody uses less than nothing");
    }
  }

  /// How many queries are left; empty where there is no end of them. None where a smaller plan
  /// came after more had been used.
  public Optional<Integer> left() {
    return allowance.limit().map(queries -> Math.max(0, queries - used));
  }
}

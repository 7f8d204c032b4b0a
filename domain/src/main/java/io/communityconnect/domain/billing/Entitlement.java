package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What somebody may use, and over which time it is counted.
///
/// @param anchor when the subscription's months begin; empty for who has none
/// @param since when they came
/// @param grants what they were given beyond the plan, in any period
public record Entitlement(
    PlanId plan,
    Allowance allowance,
    Optional<Instant> anchor,
    Instant since,
    List<QueryGrant> grants) {
  public Entitlement {
    requireNonNull(plan, "plan is null");
    requireNonNull(allowance, "allowance is null");
    requireNonNull(anchor, "anchor is null");
    requireNonNull(since, "since is null");
    grants = List.copyOf(grants);
  }

  /// How many queries a period has, with what was given for it.
  public Allowance allowanceIn(UsagePeriod period) {
    return switch (allowance) {
      case Allowance.Unlimited unlimited -> unlimited;
      case Allowance.Limited(int queries) ->
          new Allowance.Limited(Math.clamp(queries + givenFor(period), 0, Integer.MAX_VALUE));
    };
  }

  private long givenFor(UsagePeriod period) {
    return grants.stream()
        .filter(grant -> grant.period().equals(period.start()))
        .mapToLong(QueryGrant::queries)
        .sum();
  }

  /// The period that a moment is counted in. To try is given once and does not come again.
  public UsagePeriod periodAt(Instant at) {
    return anchor
        .map(start -> UsagePeriod.monthOf(start, at))
        .orElseGet(() -> UsagePeriod.ever(since));
  }
}

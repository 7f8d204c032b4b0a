package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// Queries that somebody was given beyond their plan.
///
/// @param period the beginning of the one period that they are for
public record QueryGrant(Instant period, int queries) {
  /// More than anybody is given at once.
  public static final int MAX = 100_000;

  public QueryGrant {
    requireNonNull(period, "period is null");
    if (queries < 1 || queries > MAX) {
      throw new IllegalArgumentException("one gives 1 to " + MAX + " queries");
    }
  }
}

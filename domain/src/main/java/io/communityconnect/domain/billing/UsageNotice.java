package io.communityconnect.domain.billing;

import java.util.Optional;

/// What somebody is told once in a period about how much they have used.
public enum UsageNotice {
  /// Little is left.
  MOST_USED(80),
  /// Nothing is left.
  ALL_USED(100);

  private final int percent;

  UsageNotice(int percent) {
    this.percent = percent;
  }

  /// How much is used when it is due, in percent.
  public int percent() {
    return percent;
  }

  /// The first query it goes with, counted from 1.
  ///
  /// @return empty when it is never due
  public Optional<Integer> firstQuery(Allowance allowance) {
    return allowance
        .limit()
        .filter(queries -> queries > 0)
        .map(queries -> Math.toIntExact(Math.ceilDiv((long) queries * percent, 100)));
  }
}

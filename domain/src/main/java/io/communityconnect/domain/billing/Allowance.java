package io.communityconnect.domain.billing;

import java.util.Optional;

/// How many queries a plan allows within a period.
public sealed interface Allowance {
  /// How many at most; empty where there is no end of them.
  Optional<Integer> limit();

  /// As many as one likes.
  record Unlimited() implements Allowance {
    @Override
    public Optional<Integer> limit() {
      return Optional.empty();
    }
  }

  /// So many and no more.
  record Limited(int queries) implements Allowance {
    public Limited {
      if (queries < 0) {
        throw new IllegalArgumentException("nobody is allowed less than nothing");
      }
    }

    @Override
    public Optional<Integer> limit() {
      return Optional.of(queries);
    }
  }
}

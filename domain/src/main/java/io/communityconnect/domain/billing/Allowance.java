package io.communityconnect.domain.billing;

/// How many queries a plan allows within a period.
public sealed interface Allowance {
  /// As many as one likes.
  record Unlimited() implements Allowance {}

  /// So many and no more.
  record Limited(int queries) implements Allowance {
    public Limited {
      if (queries < 0) {
        throw new IllegalArgumentException("nobody is allowed less than nothing");
      }
    }
  }
}

package io.communityconnect.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/// How long something took, over many times.
///
/// @param p50 milliseconds, as the others
record Percentiles(double p50, double p95, double p99, double max) {
  static Percentiles of(long[] nanoseconds) {
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    return new Percentiles(
        at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), sorted[sorted.length - 1] / 1e6);
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "p50 %6.1f   p95 %6.1f   p99 %6.1f   max %6.1f ms", p50, p95, p99, max);
  }
}

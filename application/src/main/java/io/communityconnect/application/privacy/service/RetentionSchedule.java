package io.communityconnect.application.privacy.service;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// When expired messages are deleted, and in which portions.
///
/// @param interval from the end of a sweep to the next
/// @param jitter what is added to the interval, so that installations do not all work at once
/// @param lease how long a sweep may go without a sign of life
/// @param batch how many messages one transaction deletes
public record RetentionSchedule(
    Duration interval, Supplier<Duration> jitter, Duration lease, int batch) {
  public RetentionSchedule {
    requireNonNull(jitter, "jitter is null");
    if (!interval.isPositive() || !lease.isPositive() || batch < 1) {
      throw new IllegalArgumentException("interval, lease and batch are more than nothing");
    }
  }

  Instant nextAfter(Instant now) {
    return now.plus(interval).plus(jitter.get());
  }
}

package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/// How often and how soon something that failed is tried again: pauses double from the first to the
/// longest, and end after a number of attempts.
public record RetrySchedule(Duration first, Duration longest, int maxAttempts) {
  public RetrySchedule {
    requireNonNull(first, "first is null");
    requireNonNull(longest, "longest is null");
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || maxAttempts < 1) {
      throw new IllegalArgumentException("a schedule needs growing pauses and an attempt");
    }
  }

  /// The pause after the given attempt, counted from 1; empty when it was the last one.
  public Optional<Duration> pauseAfter(int attempt) {
    return attempt >= maxAttempts ? Optional.empty() : Optional.of(pause(attempt));
  }

  /// The pause after the given attempt, counted from 1, for work that is never given up.
  public Duration pause(int attempt) {
    Duration pause = first;
    for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}

package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keeps a loop to its [BackgroundPace]. What is said does not shorten a rest: it is the reason for
/// it. A rest ends early when nobody writes any more.
final class Rests {
  private final BackgroundPace pace;
  private volatile Instant lastSaid = Instant.MIN;
  private volatile Instant until = Instant.MIN;

  Rests(BackgroundPace pace) {
    this.pace = requireNonNull(pace, "pace is null");
  }

  /// Something was said.
  void said(Instant now) {
    lastSaid = now;
  }

  /// How long to rest before looking again; empty when a batch may be taken.
  Optional<Duration> left(Instant now) {
    if (!now.isBefore(until) || !pace.peopleWrite(now, lastSaid)) {
      return Optional.empty();
    }
    return Optional.of(shorter(Duration.between(now, until), pace.pause()));
  }

  /// How many to take at once of so many.
  int batch(int whole, Instant now) {
    return pace.batch(whole, now, lastSaid);
  }

  /// How long to rest after a batch before looking again.
  Duration after(Instant start, Instant end) {
    Duration rest = pace.restAfter(Duration.between(start, end), end, lastSaid);
    until = end.plus(rest);
    return shorter(rest, pace.pause());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}

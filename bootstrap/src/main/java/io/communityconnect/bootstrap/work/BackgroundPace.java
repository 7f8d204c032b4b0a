package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/// How much of the time work may take that nobody waits for: embedding, indexing. An answer is
/// needed now: while people write, such work gets a share of the time and falls behind if it must;
/// in the first pause it catches up. Its batches are small then, for one takes a core for as long
/// as it lasts, and who writes meanwhile waits for the other.
///
/// @param breath the rest between batches when nobody writes
/// @param pause as long nothing was said, nobody writes
/// @param share while people write, one part in so many of the time is for this work
/// @param part while people write, one part in so many of a batch is taken at a time
record BackgroundPace(Duration breath, Duration pause, int share, int part) {
  BackgroundPace {
    requireNonNull(breath, "breath is null");
    requireNonNull(pause, "pause is null");
    if (breath.isNegative() || pause.isNegative() || share < 1 || part < 1) {
      throw new IllegalArgumentException("a pace has no times below zero, a share and a part");
    }
  }

  static BackgroundPace usual() {
    return new BackgroundPace(Duration.ofMillis(50), Duration.ofSeconds(2), 40, 8);
  }

  /// @param took how long the batch took that has just ended
  /// @param lastSaid when anything was said last
  Duration restAfter(Duration took, Instant now, Instant lastSaid) {
    Duration rest = peopleWrite(now, lastSaid) ? took.multipliedBy(share - 1L) : breath;
    return rest.compareTo(breath) < 0 ? breath : rest;
  }

  /// How many to take at once.
  ///
  /// @param whole how many when nobody writes
  /// @param lastSaid when anything was said last
  int batch(int whole, Instant now, Instant lastSaid) {
    return peopleWrite(now, lastSaid) ? Math.max(1, whole / part) : whole;
  }

  /// Whether somebody may be waiting for an answer.
  ///
  /// @param lastSaid when anything was said last
  boolean peopleWrite(Instant now, Instant lastSaid) {
    return lastSaid.isAfter(now.minus(pause));
  }
}

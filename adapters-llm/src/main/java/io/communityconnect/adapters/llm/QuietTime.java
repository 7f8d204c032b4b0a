package io.communityconnect.adapters.llm;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// How long a provider that limits us is to be left alone by everybody: one answer hears
/// `Retry-After`, and a thousand others need not hear it each for itself.
final class QuietTime {
  /// Nobody waits longer for a word of a provider's, which may be wrong.
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final LongSupplier ticker;
  private final long origin;

  /// Nanoseconds after the origin, so that a ticker may start anywhere.
  private final AtomicLong until = new AtomicLong();

  QuietTime(LongSupplier ticker) {
    this.ticker = ticker;
    this.origin = ticker.getAsLong();
  }

  /// Begins, or lasts longer; never ends sooner than already known.
  void begin(Duration length) {
    Duration taken = length.compareTo(LONGEST) < 0 ? length : LONGEST;
    until.accumulateAndGet(now() + taken.toNanos(), Math::max);
  }

  /// Zero when it is over.
  Duration left() {
    return Duration.ofNanos(Math.max(0, until.get() - now()));
  }

  private long now() {
    return ticker.getAsLong() - origin;
  }
}

package io.communityconnect.bootstrap.e2e;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that goes as every clock does, from the time that it was set to last. Those of other
/// zones are moved with it.
final class MovableClock extends Clock {
  private static final Clock REAL = Clock.systemUTC();

  private final AtomicReference<Duration> ahead;
  private final ZoneId zone;

  MovableClock(Instant start) {
    this(new AtomicReference<>(Duration.ZERO), ZoneOffset.UTC);
    moveTo(start);
  }

  private MovableClock(AtomicReference<Duration> ahead, ZoneId zone) {
    this.ahead = ahead;
    this.zone = zone;
  }

  void moveTo(Instant time) {
    ahead.set(Duration.between(REAL.instant(), time));
  }

  @Override
  public Instant instant() {
    return REAL.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MovableClock(ahead, other);
  }
}

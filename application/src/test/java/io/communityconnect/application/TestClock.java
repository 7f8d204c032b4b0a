package io.communityconnect.application;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until it is told to go on. May be read and moved by several threads.
public final class TestClock implements InstantSource {
  /// Where every new clock stands: a Monday morning, in whole seconds, as any database can store.
  public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  @Override
  public Instant instant() {
    return now.get();
  }

  /// Moves the clock on and returns the new time.
  public Instant advance(Duration step) {
    requireNonNull(step, "step is null");
    if (step.isNegative()) {
      throw new IllegalArgumentException("time does not go back");
    }
    return now.updateAndGet(time -> time.plus(step));
  }
}

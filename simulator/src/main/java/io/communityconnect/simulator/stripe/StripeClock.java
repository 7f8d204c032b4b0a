package io.communityconnect.simulator.stripe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// The time at Stripe: the usual one, and so much later as a test has moved it.
final class StripeClock {
  private final Clock real;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  StripeClock(Clock real) {
    this.real = real;
  }

  Instant now() {
    return real.instant().plus(ahead.get());
  }

  /// The time that signatures bear: who checks them has not moved along.
  Instant realNow() {
    return real.instant();
  }

  void moveTo(Instant time) {
    ahead.set(Duration.between(real.instant(), time));
  }
}

package io.communityconnect.adapters.rest;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/// The time that tests say it is.
public final class SetClock {
  private volatile Instant now;

  /// @param now until it is set
  public SetClock(Instant now) {
    this.now = now;
  }

  /// From now on it is then.
  public void set(Instant then) {
    now = then;
  }

  /// Comes before the framework's clock, where a test brings one along.
  @Factory
  static final class Source {
    @Singleton
    @Primary
    @Requires(beans = SetClock.class)
    InstantSource instantSource(SetClock clock) {
      return () -> clock.now;
    }
  }
}

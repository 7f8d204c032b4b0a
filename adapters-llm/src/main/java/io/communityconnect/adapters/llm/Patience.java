package io.communityconnect.adapters.llm;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// How long a provider is borne with.
///
/// @param maxTries tries of one answer, the first included
/// @param backoff the pause after each failed try, counted from 1, in milliseconds
/// @param shortestTry with less time left than this, no further try begins: it could not end, and
///     would cost tokens
/// @param fairTry a try that had less time than this and ran out of it says nothing about the
///     provider's health: a model that comes second may get the crumbs of a budget
/// @param circuit when the provider is left alone
/// @param limits what is asked of it at most
record Patience(
    int maxTries,
    IntervalFunction backoff,
    Duration shortestTry,
    Duration fairTry,
    Circuit circuit,
    ProviderLimits limits) {
  /// What fits answers of some seconds: pauses of about 0.3 and 0.6 s, half of it chance, so that
  /// conversations that failed together do not come back together.
  static Patience within(ProviderLimits limits) {
    return new Patience(
        3,
        IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(300), 2.0, 0.5),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Circuit.USUAL,
        limits);
  }

  /// When a provider that fails is left alone, and when it is tried again.
  ///
  /// The window is one of time, not of calls: at night, ten calls may reach back for hours.
  ///
  /// @param window how far back failures count; whole seconds
  /// @param minimumCalls below that many calls in the window nothing is concluded
  /// @param failurePercent from this share of failures on, the circuit opens
  /// @param pause how long it stays open
  /// @param probes how many calls then decide whether it closes
  record Circuit(
      Duration window, int minimumCalls, float failurePercent, Duration pause, int probes) {
    /// Half of at least ten calls within a minute; then ten seconds of peace.
    static final Circuit USUAL =
        new Circuit(Duration.ofMinutes(1), 10, 50, Duration.ofSeconds(10), 3);

    /// As the library wants it.
    ///
    /// @param isFailure which results count against the provider
    /// @param ticker nanoseconds of a clock that only grows
    CircuitBreakerConfig config(
        Predicate<Object> isFailure, InstantSource time, LongSupplier ticker) {
      return CircuitBreakerConfig.custom()
          .slidingWindow(
              Math.toIntExact(window.toSeconds()), minimumCalls, SlidingWindowType.TIME_BASED)
          .failureRateThreshold(failurePercent)
          .waitDurationInOpenState(pause)
          .permittedNumberOfCallsInHalfOpenState(probes)
          .recordResult(isFailure)
          .clock(time.withZone(ZoneOffset.UTC))
          .currentTimestampFunction(_ -> ticker.getAsLong(), TimeUnit.NANOSECONDS)
          .build();
    }
  }
}

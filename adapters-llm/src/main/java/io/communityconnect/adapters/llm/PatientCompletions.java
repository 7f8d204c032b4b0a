package io.communityconnect.adapters.llm;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Asks a model again while that makes sense, and leaves it alone while it is down.
///
/// The circuit breaker sits inside the retries: each try asks for permission and counts for itself,
/// so an answer whose tries open the circuit stops there. One deadline holds for all tries and
/// pauses.
final class PatientCompletions {
  /// Keeps arithmetic on a budget within what a nanosecond clock can add.
  private static final Duration LONGEST_BUDGET = Duration.ofHours(1);

  private final ChatCompletions completions;
  private final Patience patience;
  private final LongSupplier ticker;
  private final Pause pause;
  private final CircuitBreaker circuit;
  private final Retry retry;

  /// @param name names the provider's model in the libraries' own logs
  /// @param ticker nanoseconds of a clock that only grows
  PatientCompletions(
      String name,
      ChatCompletions completions,
      Patience patience,
      InstantSource time,
      LongSupplier ticker,
      Pause pause) {
    this.completions = completions;
    this.patience = patience;
    this.ticker = ticker;
    this.pause = pause;
    this.circuit =
        CircuitBreaker.of(
            name, patience.circuit().config(ProviderHealth.FAILING::equals, time, ticker));
    this.retry = Retry.of(name, retryConfig());
  }

  /// Asks until there is a result that stands, the tries are used up, the circuit opens or the time
  /// does not allow another try.
  ///
  /// @return the last try
  Attempt complete(byte[] request, Duration budget) {
    Duration limit = budget.compareTo(LONGEST_BUDGET) < 0 ? budget : LONGEST_BUDGET;
    Tries tries = new Tries(request, ticker.getAsLong() + limit.toNanos());
    try {
      return retry.executeSupplier(tries::next);
    } catch (CancellationException interrupted) {
      // How the library reports an interrupt between tries; it leaves the thread interrupted.
      return new Attempt.Final(new Completion.Interrupted());
    }
  }

  private void rest(Attempt attempt) {
    if (attempt instanceof Attempt.WorthAnother another) {
      try {
        pause.take(another.pause());
      } catch (InterruptedException unwanted) {
        // The library's own sleep, of no length, sees it.
        Thread.currentThread().interrupt();
      }
    }
  }

  /// The library counts tries; what is worth another and the pauses are ours, for they depend on
  /// the time that is left.
  private RetryConfig retryConfig() {
    return RetryConfig.<Attempt>custom()
        .maxAttempts(patience.maxTries())
        .retryOnResult(Attempt.WorthAnother.class::isInstance)
        .retryOnException(_ -> false)
        .consumeResultBeforeRetryAttempt((_, attempt) -> rest(attempt))
        .intervalFunction(_ -> 0L)
        .build();
  }

  /// The tries of one answer; confined to the thread that waits for it.
  private final class Tries {
    private final byte[] request;
    private final long deadline;
    private int made;

    Tries(byte[] request, long deadline) {
      this.request = request;
      this.deadline = deadline;
    }

    Attempt next() {
      Duration left = left();
      if (left.isZero() || left.isNegative()) {
        return new Attempt.Final(new Completion.TimedOut());
      }
      if (!circuit.tryAcquirePermission()) {
        return new Attempt.NotPermitted();
      }
      made++;
      Completion completion = watched(left);
      return mayPass(completion) ? another(completion) : new Attempt.Final(completion);
    }

    private Completion watched(Duration left) {
      long start = ticker.getAsLong();
      ProviderHealth health = ProviderHealth.UNKNOWN;
      try {
        Completion completion = completions.complete(request, left);
        health = ProviderHealth.of(completion, left, patience.fairTry());
        return completion;
      } finally {
        report(health, ticker.getAsLong() - start);
      }
    }

    private void report(ProviderHealth health, long nanos) {
      switch (health) {
        case HEALTHY, FAILING -> circuit.onResult(nanos, TimeUnit.NANOSECONDS, health);
        case UNKNOWN -> circuit.releasePermission();
      }
    }

    private Attempt another(Completion failure) {
      Duration length = pauseAfter(failure);
      return left().minus(length).compareTo(patience.shortestTry()) < 0
          ? new Attempt.Final(failure)
          : new Attempt.WorthAnother(failure, length);
    }

    /// What the provider asks for plus the usual pause: a thousand conversations that were told the
    /// same second would otherwise all return in it.
    private Duration pauseAfter(Completion failure) {
      Duration usual = Duration.ofMillis(patience.backoff().apply(made));
      return failure instanceof Completion.Refused refused
          ? refused.retryAfter().orElse(Duration.ZERO).plus(usual)
          : usual;
    }

    private Duration left() {
      return Duration.ofNanos(deadline - ticker.getAsLong());
    }
  }

  private static boolean mayPass(Completion completion) {
    return switch (completion) {
      case Completion.Refused refused -> refused.isRateLimit() || refused.isServerError();
      case Completion.Unreadable _, Completion.NoResponse _ -> true;
      case Completion.Decoded _, Completion.TimedOut _, Completion.Interrupted _ -> false;
    };
  }
}

package io.communityconnect.adapters.llm;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Asks a provider again while that makes sense, and leaves it alone while it is down or limits us.
///
/// The circuit breaker sits inside the retries: each try asks for permission and counts for itself,
/// so an answer whose tries open the circuit stops there. One deadline holds for all tries and
/// pauses. The circuit, the [QuietTime] and the [Gate] belong to the provider and are shared by its
/// models, for it is the provider that fails and limits.
final class PatientCompletions {
  private static final Duration LONGEST_BUDGET = Duration.ofHours(1);

  private static final int HURRIED_TRIES = 2;

  private final ChatCompletions completions;
  private final Patience patience;
  private final InstantSource time;
  private final LongSupplier ticker;
  private final Pause pause;
  private final CircuitBreaker circuit;
  private final QuietTime quiet;
  private final Gate gate;
  private final Retry eager;
  private final Retry hurried;

  /// @param name names the provider in the libraries' own logs
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
    this.time = time;
    this.ticker = ticker;
    this.pause = pause;
    this.circuit =
        CircuitBreaker.of(
            name, patience.circuit().config(ProviderHealth.FAILING::equals, time, ticker));
    this.quiet = new QuietTime(ticker);
    this.gate = new Gate(name, patience.limits());
    this.eager = Retry.of(name, retryConfig(patience.maxTries()));
    this.hurried = Retry.of(name, retryConfig(Math.min(HURRIED_TRIES, patience.maxTries())));
  }

  /// How a call is to be made.
  ///
  /// @param alternative whether somebody else can be asked instead: then a limit is not waited for,
  ///     and a failure is tried once more and not twice
  /// @param exchanges told of every exchange that took place
  record Manner(boolean alternative, Consumer<Exchange> exchanges) {}

  /// Asks until there is a result that stands, the tries are used up, the circuit opens or the time
  /// does not allow another try.
  ///
  /// @return the last try
  Attempt complete(byte[] request, Duration budget, Manner manner) {
    Tries tries = new Tries(request, ticker.getAsLong() + capped(budget).toNanos(), manner);
    try {
      return (manner.alternative() ? hurried : eager).executeSupplier(tries::next);
    } catch (CancellationException interrupted) {
      // How the library reports an interrupt between tries; it leaves the thread interrupted.
      return new Attempt.Final(new Completion.Interrupted());
    }
  }

  /// Keeps arithmetic on a budget within what a nanosecond clock can add.
  static Duration capped(Duration budget) {
    return budget.compareTo(LONGEST_BUDGET) < 0 ? budget : LONGEST_BUDGET;
  }

  private void rest(Duration length) {
    try {
      pause.take(length);
    } catch (InterruptedException unwanted) {
      // The library's own sleep, of no length, or the next exchange sees it.
      Thread.currentThread().interrupt();
    }
  }

  /// The library counts tries; what is worth another and the pauses are ours, for they depend on
  /// the time that is left.
  private RetryConfig retryConfig(int tries) {
    return RetryConfig.<Attempt>custom()
        .maxAttempts(tries)
        .retryOnResult(Attempt.WorthAnother.class::isInstance)
        .retryOnException(_ -> false)
        .consumeResultBeforeRetryAttempt(
            (_, attempt) -> {
              if (attempt instanceof Attempt.WorthAnother another) {
                rest(another.pause());
              }
            })
        .intervalFunction(_ -> 0L)
        .build();
  }

  /// The tries of one answer; confined to the thread that waits for it.
  private final class Tries {
    private final byte[] request;
    private final long deadline;
    private final Manner manner;
    private int made;

    Tries(byte[] request, long deadline, Manner manner) {
      this.request = request;
      this.deadline = deadline;
      this.manner = manner;
    }

    Attempt next() {
      if (!left().isPositive()) {
        return new Attempt.Final(new Completion.TimedOut());
      }
      if (!quietIsOver() || !gate.enter(left())) {
        return Thread.currentThread().isInterrupted()
            ? new Attempt.Final(new Completion.Interrupted())
            : new Attempt.Limited();
      }
      try {
        return admitted();
      } finally {
        gate.leave();
      }
    }

    /// Sits a limit out that others heard of, where there is nobody else to ask and time enough.
    private boolean quietIsOver() {
      Duration wait = quiet.left();
      if (wait.isPositive() && !manner.alternative()) {
        Duration length = wait.plus(usualPause(made + 1));
        if (leavesATry(length)) {
          rest(length);
        }
      }
      return !quiet.left().isPositive();
    }

    private Attempt admitted() {
      Duration left = left();
      if (!left.isPositive()) {
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
      Instant startedAt = time.instant();
      ProviderHealth health = ProviderHealth.UNKNOWN;
      try {
        Completion completion = completions.complete(request, left);
        health = ProviderHealth.of(completion, left, patience.fairTry());
        Duration took = Duration.ofNanos(ticker.getAsLong() - start);
        manner.exchanges().accept(new Exchange(completion, startedAt, took));
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
      if (failure instanceof Completion.Refused refused && refused.isRateLimit()) {
        refused.retryAfter().ifPresent(quiet::begin);
        if (manner.alternative()) {
          return new Attempt.Final(failure);
        }
      }
      Duration length = pauseAfter(failure);
      return leavesATry(length)
          ? new Attempt.WorthAnother(failure, length)
          : new Attempt.Final(failure);
    }

    /// What the provider asks for plus the usual pause: a thousand conversations that were told the
    /// same second would otherwise all return in it.
    private Duration pauseAfter(Completion failure) {
      return failure instanceof Completion.Refused refused
          ? refused.retryAfter().orElse(Duration.ZERO).plus(usualPause(made))
          : usualPause(made);
    }

    private Duration usualPause(int attempt) {
      return Duration.ofMillis(patience.backoff().apply(attempt));
    }

    private boolean leavesATry(Duration pause) {
      return left().minus(pause).compareTo(patience.shortestTry()) >= 0;
    }

    private Duration left() {
      return Duration.ofNanos(deadline - ticker.getAsLong());
    }
  }

  private static boolean mayPass(Completion completion) {
    return switch (completion) {
      case Completion.Refused refused -> refused.isRateLimit() || refused.isServerError();
      case Completion.Unreadable unreadable -> !unreadable.isWordless();
      case Completion.NoResponse _ -> true;
      case Completion.Decoded _, Completion.TimedOut _, Completion.Interrupted _ -> false;
    };
  }
}

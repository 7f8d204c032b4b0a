package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.ProcessPaymentEventsUseCase;
import io.communityconnect.application.billing.port.in.ProcessPaymentEventsUseCase.Counts;
import io.communityconnect.application.billing.port.in.ReconcilePaymentsUseCase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks up what payment events hint at: at once where this instance took them in, and from time to
/// time for what another took in or what has to be tried again. Has all customers looked at once a
/// day.
public final class PaymentLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PaymentLoop.class);

  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration RECONCILE = Duration.ofHours(1);

  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final ProcessPaymentEventsUseCase process;
  private final ReconcilePaymentsUseCase reconcile;
  private final MeterRegistry meters;
  private final InstantSource clock;
  private final BackgroundLoop loop;
  private Instant reconcileAt = Instant.MIN;

  /// Starts the loop.
  public PaymentLoop(
      ProcessPaymentEventsUseCase process,
      ReconcilePaymentsUseCase reconcile,
      MeterRegistry meters,
      InstantSource clock) {
    this.process = requireNonNull(process, "process is null");
    this.reconcile = requireNonNull(reconcile, "reconcile is null");
    this.meters = requireNonNull(meters, "meters is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.loop = new BackgroundLoop("payments", this::step, clock);
  }

  /// Says that an event was taken in.
  public void wake() {
    loop.wakeWithin(Duration.ZERO);
  }

  private Duration step() {
    reconcileWhenDue(clock.instant());
    Counts counts = process.process();
    count("processed", counts.processed());
    count("ignored", counts.ignored());
    count("postponed", counts.postponed());
    count("drifted", counts.drifted());
    if (counts.drifted() > 0) {
      log.atWarn()
          .addKeyValue("customers", counts.drifted())
          .log("subscriptions had changed without a word from Stripe");
    }
    return counts.isIdle() ? POLL : Duration.ZERO;
  }

  /// Asked for every hour and done once a day: one of the instances may be away. Where it fails,
  /// events are looked up all the same: somebody waits for them.
  private void reconcileWhenDue(Instant now) {
    if (now.isBefore(reconcileAt)) {
      return;
    }
    try {
      reconcile.reconcile();
      reconcileAt = now.plus(RECONCILE);
    } catch (RuntimeException e) {
      reconcileAt = now.plus(AFTER_FAILURE);
      log.atError().setCause(e).log("reconciling did not begin and is tried again");
    }
  }

  private void count(String result, int events) {
    meters.counter("payments.events", "result", result).increment(events);
  }

  /// Ends what is under way; its events fall due again.
  @Override
  public void close() {
    loop.close();
  }
}

package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one step after the other on a thread of its own, with the pauses that the steps ask for.
final class BackgroundLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BackgroundLoop.class);

  private static final Duration FAILURE_PAUSE = Duration.ofSeconds(5);
  private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(2);

  private final String name;
  private final Supplier<Duration> step;
  private final InstantSource clock;
  private final Alarm alarm;
  private final Thread thread;

  /// Starts the loop.
  ///
  /// @param step how long to pause after it; when it fails, that is logged and tried again
  BackgroundLoop(String name, Supplier<Duration> step, InstantSource clock) {
    this.name = requireNonNull(name, "name is null");
    this.step = requireNonNull(step, "step is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.alarm = new Alarm(clock);
    this.thread = Thread.ofVirtual().name(name).start(this::run);
  }

  /// Makes the next step come no later than that.
  void wakeWithin(Duration time) {
    alarm.setNoLaterThan(clock.instant().plus(time));
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        alarm.await();
        wakeWithin(pauseAfterStep());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration pauseAfterStep() {
    try {
      return step.get();
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("loop", name).setCause(e).log("a step failed and is tried again");
      return FAILURE_PAUSE;
    }
  }

  /// Interrupts the step that is under way.
  @Override
  public void close() {
    thread.interrupt();
    try {
      if (!thread.join(SHUTDOWN_PATIENCE)) {
        log.atWarn().addKeyValue("loop", name).log("a step did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

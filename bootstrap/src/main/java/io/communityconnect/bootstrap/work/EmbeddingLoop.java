package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.in.EmbedMessagesUseCase;
import io.communityconnect.application.recall.port.in.EmbedMessagesUseCase.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Embeds what was said, one batch after the other, when nothing else is more urgent: what comes
/// within a second is gathered into one batch, and between batches others get a turn.
public final class EmbeddingLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddingLoop.class);

  private static final Duration GATHER = Duration.ofSeconds(1);
  private static final Duration BREATH = Duration.ofMillis(50);
  private static final Duration POLL = Duration.ofSeconds(10);
  private static final Duration FAILURE_PAUSE = Duration.ofSeconds(5);
  private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(2);

  private final EmbedMessagesUseCase useCase;
  private final MeterRegistry meters;
  private final InstantSource clock;
  private final Alarm alarm;
  private final Thread thread;

  /// Starts the loop.
  public EmbeddingLoop(EmbedMessagesUseCase useCase, MeterRegistry meters, InstantSource clock) {
    this.useCase = requireNonNull(useCase, "useCase is null");
    this.meters = requireNonNull(meters, "meters is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.alarm = new Alarm(clock);
    this.thread = Thread.ofVirtual().name("embed").start(this::run);
  }

  /// Says that something was said just now.
  public void wake() {
    alarm.setNoLaterThan(clock.instant().plus(GATHER));
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        alarm.await();
        alarm.setNoLaterThan(nextAfter(batch()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Instant nextAfter(Duration pause) {
    return clock.instant().plus(pause);
  }

  /// Embeds one batch.
  ///
  /// @return how long to pause after it
  private Duration batch() {
    try {
      Outcome outcome = useCase.embedBatch();
      return switch (outcome) {
        case Outcome.Embedded(int count) -> {
          meters.counter("embeddings.messages").increment(count);
          yield BREATH;
        }
        case Outcome.Tidied(int removed) -> {
          meters.counter("embeddings.removed").increment(removed);
          yield BREATH;
        }
        case Outcome.NothingToDo() -> POLL;
        case Outcome.ModelUnavailable(Instant retryAt, String reason) -> {
          meters.counter("embeddings.failures").increment();
          log.atWarn()
              .addKeyValue("retryAt", retryAt)
              .addKeyValue("reason", reason)
              .log("messages will be embedded later");
          yield Duration.between(clock.instant(), retryAt);
        }
      };
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("could not embed messages");
      return FAILURE_PAUSE;
    }
  }

  /// Ends what is under way; a batch that was claimed falls due again.
  @Override
  public void close() {
    thread.interrupt();
    try {
      if (!thread.join(SHUTDOWN_PATIENCE)) {
        log.warn("a batch of embeddings did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

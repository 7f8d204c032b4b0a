package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.in.EmbedMessagesUseCase;
import io.communityconnect.application.recall.port.in.EmbedMessagesUseCase.Outcome;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Embeds what was said, one batch after the other, behind everything that residents wait for: what
/// comes within a second is gathered into one batch, and [BackgroundPace] says how long to rest.
public final class EmbeddingLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddingLoop.class);

  private static final Duration GATHER = Duration.ofSeconds(1);
  private static final Duration POLL = Duration.ofSeconds(10);

  private final EmbedMessagesUseCase useCase;
  private final MeterRegistry meters;
  private final InstantSource clock;
  private final PacedLoop loop;

  /// Starts the loop.
  public EmbeddingLoop(EmbedMessagesUseCase useCase, MeterRegistry meters, InstantSource clock) {
    this.useCase = requireNonNull(useCase, "useCase is null");
    this.meters = requireNonNull(meters, "meters is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.loop =
        new PacedLoop(
            "embed", EmbeddingModel.MAX_TEXTS, this::batch, GATHER, BackgroundPace.usual(), clock);
  }

  /// Says that something was said just now.
  public void wake() {
    loop.wake();
  }

  private Optional<Duration> batch(int most) {
    return switch (useCase.embedBatch(most)) {
      case Outcome.Embedded(int count) -> {
        meters.counter("embeddings.messages").increment(count);
        yield Optional.empty();
      }
      case Outcome.Tidied(int removed) -> {
        meters.counter("embeddings.removed").increment(removed);
        yield Optional.empty();
      }
      case Outcome.NothingToDo() -> Optional.of(POLL);
      case Outcome.ModelUnavailable(Instant retryAt, String reason) -> {
        meters.counter("embeddings.failures").increment();
        log.atWarn()
            .addKeyValue("retryAt", retryAt)
            .addKeyValue("reason", reason)
            .log("messages will be embedded later");
        yield Optional.of(Duration.between(clock.instant(), retryAt));
      }
    };
  }

  /// Ends what is under way; a batch that was claimed falls due again.
  @Override
  public void close() {
    loop.close();
  }
}

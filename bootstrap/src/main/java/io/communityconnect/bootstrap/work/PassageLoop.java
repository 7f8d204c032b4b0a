package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.in.EmbedPassagesUseCase;
import io.communityconnect.application.knowledge.port.in.EmbedPassagesUseCase.Outcome;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Embeds passages of knowledge, one batch after the other, and looks for new ones every few
/// seconds.
public final class PassageLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PassageLoop.class);

  private static final Duration POLL = Duration.ofSeconds(5);

  private final EmbedPassagesUseCase useCase;
  private final MeterRegistry meters;
  private final InstantSource clock;
  private final PacedLoop loop;

  /// Starts the loop.
  public PassageLoop(EmbedPassagesUseCase useCase, MeterRegistry meters, InstantSource clock) {
    this.useCase = requireNonNull(useCase, "useCase is null");
    this.meters = requireNonNull(meters, "meters is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.loop =
        new PacedLoop(
            "embed-passages",
            EmbeddingModel.MAX_TEXTS,
            this::batch,
            POLL,
            BackgroundPace.usual(),
            clock);
  }

  /// Says that something was said just now, so that this waits for a pause.
  public void wake() {
    loop.wake();
  }

  private Optional<Duration> batch(int most) {
    return switch (useCase.embedBatch(most)) {
      case Outcome.Split _ -> Optional.empty();
      case Outcome.Embedded(int count) -> {
        meters.counter("embeddings.passages").increment(count);
        yield Optional.empty();
      }
      case Outcome.NothingToDo() -> Optional.of(POLL);
      case Outcome.ModelUnavailable(Instant retryAt, String reason) -> {
        meters.counter("embeddings.failures").increment();
        log.atWarn()
            .addKeyValue("retryAt", retryAt)
            .addKeyValue("reason", reason)
            .log("passages will be embedded later");
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

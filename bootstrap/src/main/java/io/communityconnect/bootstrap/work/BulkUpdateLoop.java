package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.bulk.port.in.RunBulkUpdatesUseCase;
import io.communityconnect.application.bulk.port.in.RunBulkUpdatesUseCase.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Changes many people, one batch after the other, behind everything that residents wait for.
public final class BulkUpdateLoop implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(2);

  private final RunBulkUpdatesUseCase useCase;
  private final MeterRegistry meters;
  private final PacedLoop loop;

  /// Starts the loop.
  public BulkUpdateLoop(RunBulkUpdatesUseCase useCase, MeterRegistry meters, InstantSource clock) {
    this.useCase = requireNonNull(useCase, "useCase is null");
    this.meters = requireNonNull(meters, "meters is null");
    // The use case knows how many people make a batch.
    this.loop = new PacedLoop("bulk-update", 1, _ -> batch(), POLL, BackgroundPace.usual(), clock);
  }

  /// Says that something was said just now, so that this waits for a pause.
  public void wake() {
    loop.wake();
  }

  private Optional<Duration> batch() {
    return switch (useCase.runBatch()) {
      case Outcome.Ran(int people, int told) -> {
        meters.counter("bulk.updates", "what", "people").increment(people);
        meters.counter("bulk.updates", "what", "told").increment(told);
        yield Optional.empty();
      }
      case Outcome.NothingToDo() -> Optional.of(POLL);
    };
  }

  /// Ends what is under way; the batch is done again.
  @Override
  public void close() {
    loop.close();
  }
}

package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.in.IndexHistoryUseCase;
import io.communityconnect.application.recall.port.in.IndexHistoryUseCase.Progress;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Makes what was said findable by its words, behind everything that residents wait for.
public final class HistoryIndexing implements AutoCloseable {
  /// Short transactions: a conversation is locked while some of its messages are placed.
  private static final int BATCH = 100;

  /// What comes within this time is taken in together.
  private static final Duration GATHER = Duration.ofSeconds(2);

  private static final Duration POLL = Duration.ofSeconds(10);

  private final IndexHistoryUseCase useCase;
  private final MeterRegistry meters;
  private final PacedLoop loop;

  /// Starts the loop.
  public HistoryIndexing(IndexHistoryUseCase useCase, MeterRegistry meters, InstantSource clock) {
    this.useCase = requireNonNull(useCase, "useCase is null");
    this.meters = requireNonNull(meters, "meters is null");
    this.loop =
        new PacedLoop("index-history", BATCH, this::batch, GATHER, BackgroundPace.usual(), clock);
  }

  /// Says that something was said just now.
  public void wake() {
    loop.wake();
  }

  private Optional<Duration> batch(int most) {
    Progress progress = useCase.index(most);
    meters.counter("history.indexed").increment(progress.arranged());
    return progress.isIdle() ? Optional.of(POLL) : Optional.empty();
  }

  /// Ends what is under way; it is done again.
  @Override
  public void close() {
    loop.close();
  }
}

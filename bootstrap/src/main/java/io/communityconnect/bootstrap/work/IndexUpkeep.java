package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.vector.VectorIndexes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the vector indexes from time to time, beginning when the server has settled.
public final class IndexUpkeep implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(IndexUpkeep.class);

  private static final Duration FIRST_AFTER = Duration.ofMinutes(10);
  private static final Duration EVERY = Duration.ofHours(1);

  private final VectorIndexes indexes;
  private final InstantSource clock;
  private final Instant startedAt;
  private final BackgroundLoop loop;

  /// Starts the loop.
  public IndexUpkeep(VectorIndexes indexes, InstantSource clock) {
    this.indexes = requireNonNull(indexes, "indexes is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.startedAt = clock.instant();
    this.loop = new BackgroundLoop("index-upkeep", this::step, clock);
  }

  private Duration step() {
    Instant now = clock.instant();
    if (now.isBefore(startedAt.plus(FIRST_AFTER))) {
      return Duration.between(now, startedAt.plus(FIRST_AFTER));
    }
    try {
      indexes.bringUpToDate(now);
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("vector indexes are not up to date; searches still work");
    }
    return EVERY;
  }

  /// Ends the loop. A build that is under way ends with the connection and is dropped next time.
  @Override
  public void close() {
    loop.close();
  }
}

package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntFunction;

/// A loop of work that nobody waits for: told when something was said, it gathers a little, takes
/// its batches at a [BackgroundPace], and looks for work from time to time anyway.
final class PacedLoop implements AutoCloseable {
  private final int size;
  private final IntFunction<Optional<Duration>> batch;
  private final Duration gather;
  private final Rests rests;
  private final InstantSource clock;
  private final BackgroundLoop loop;

  /// Starts the loop.
  ///
  /// @param size how many a batch takes when nobody writes
  /// @param batch takes so many at most; how long to pause after it; empty where the pace decides
  /// @param gather what comes within this time is taken in together
  PacedLoop(
      String name,
      int size,
      IntFunction<Optional<Duration>> batch,
      Duration gather,
      BackgroundPace pace,
      InstantSource clock) {
    this.size = size;
    this.batch = requireNonNull(batch, "batch is null");
    this.gather = requireNonNull(gather, "gather is null");
    this.rests = new Rests(requireNonNull(pace, "pace is null"));
    this.clock = requireNonNull(clock, "clock is null");
    this.loop = new BackgroundLoop(name, this::step, clock);
  }

  /// Says that something was said just now.
  void wake() {
    rests.said(clock.instant());
    loop.wakeWithin(gather);
  }

  private Duration step() {
    Instant start = clock.instant();
    return rests.left(start).orElseGet(() -> stepAt(start));
  }

  private Duration stepAt(Instant start) {
    Optional<Duration> pause = batch.apply(rests.batch(size, start));
    return pause.orElseGet(() -> rests.after(start, clock.instant()));
  }

  @Override
  public void close() {
    loop.close();
  }
}

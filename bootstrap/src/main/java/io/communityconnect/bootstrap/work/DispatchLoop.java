package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Claims what is due and hands each piece to a virtual thread of its own. Sleeps until something
/// falls due or somebody wakes it, and looks for work from time to time in any case, so that a lost
/// wake-up costs time and nothing else.
public final class DispatchLoop<T> implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DispatchLoop.class);

  /// Claims are short transactions; a large backlog is taken in several.
  private static final int MAX_CLAIM = 200;

  /// What is due but just being claimed by another instance is not asked for again at once.
  private static final Duration CONTENTION_PAUSE = Duration.ofMillis(20);

  private static final Duration FAILURE_PAUSE = Duration.ofSeconds(1);

  /// Longer than most answers take, shorter than hosts wait before they kill.
  private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(8);

  private final String name;
  private final Source<T> source;
  private final Consumer<T> handler;
  private final Duration poll;
  private final Duration patience;
  private final InstantSource clock;
  private final Alarm alarm;
  private final Semaphore slots;
  private final ExecutorService threads;
  private final Thread dispatcher;

  /// Where work comes from.
  @FunctionalInterface
  public interface Source<T> {
    /// Claims up to `limit` pieces.
    Batch<T> claim(int limit);
  }

  /// Claimed work.
  ///
  /// @param nextDueAt when there will be more, as far as is known
  public record Batch<T>(List<T> items, Optional<Instant> nextDueAt) {
    public Batch {
      items = List.copyOf(items);
    }
  }

  /// Starts the loop.
  ///
  /// @param maxConcurrent how many pieces may be under way at once
  /// @param poll how long to sleep at most
  public DispatchLoop(
      String name,
      Source<T> source,
      Consumer<T> handler,
      int maxConcurrent,
      Duration poll,
      InstantSource clock) {
    this(name, source, handler, maxConcurrent, poll, SHUTDOWN_PATIENCE, clock);
  }

  /// @param patience how long what is under way may go on once the loop closes
  DispatchLoop(
      String name,
      Source<T> source,
      Consumer<T> handler,
      int maxConcurrent,
      Duration poll,
      Duration patience,
      InstantSource clock) {
    this.name = requireNonNull(name, "name is null");
    this.source = requireNonNull(source, "source is null");
    this.handler = requireNonNull(handler, "handler is null");
    this.poll = requireNonNull(poll, "poll is null");
    this.patience = requireNonNull(patience, "patience is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.alarm = new Alarm(clock);
    this.slots = new Semaphore(maxConcurrent);
    this.threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
    this.dispatcher = Thread.ofVirtual().name(name).start(this::run);
  }

  /// Makes the loop look for work at the given time, if it would not anyway before.
  public void wakeAt(Instant time) {
    alarm.setNoLaterThan(time);
  }

  private void run() {
    try {
      while (!threads.isShutdown()) {
        alarm.await();
        alarm.setNoLaterThan(clock.instant().plus(poll));
        alarm.setNoLaterThan(dispatchDue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return when to look again
  private Instant dispatchDue() throws InterruptedException {
    slots.acquire();
    int limit = 1 + drainFreeSlots();
    Batch<T> batch = claim(limit);
    slots.release(limit - batch.items().size());
    batch.items().forEach(this::start);
    if (batch.items().size() == limit) {
      return clock.instant();
    }
    Instant soonest = clock.instant().plus(CONTENTION_PAUSE);
    return batch
        .nextDueAt()
        .map(next -> next.isBefore(soonest) ? soonest : next)
        .orElse(soonest.plus(poll));
  }

  /// Work claimed while the loop closes is left to its lease, and to whoever claims it next.
  private void start(T item) {
    try {
      threads.execute(() -> handle(item));
    } catch (RejectedExecutionException _) {
      slots.release();
    }
  }

  private int drainFreeSlots() {
    int free = Math.min(slots.availablePermits(), MAX_CLAIM - 1);
    return free > 0 && slots.tryAcquire(free) ? free : 0;
  }

  private Batch<T> claim(int limit) {
    try {
      return source.claim(limit);
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("loop", name).setCause(e).log("could not look for work");
      return new Batch<>(List.of(), Optional.of(clock.instant().plus(FAILURE_PAUSE)));
    }
  }

  private void handle(T item) {
    try {
      handler.accept(item);
    } catch (RuntimeException e) {
      log.atError().addKeyValue("loop", name).setCause(e).log("a piece of work failed");
    } finally {
      slots.release();
    }
  }

  /// Stops claiming, lets what is under way finish for a while, then interrupts it: its lease runs
  /// out and another instance takes over.
  @Override
  public void close() {
    dispatcher.interrupt();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}

package io.communityconnect.adapters.persistence.transaction;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.InfrastructureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lets calls that arrive together share one transaction, and so one flush to disk.
///
/// While one batch is being committed the next gathers by itself: nobody has to wait for a batch to
/// fill, and a lone call is a batch of one. One batch at a time is faster than two side by side,
/// for it is twice as large and costs as much. A batch that fails is tried again one by one, so
/// that a single bad item cannot take its neighbours down.
public final class GroupCommit<I, O> implements AutoCloseable {
  /// Twilio hangs up after 15 s and is to hear before that it shall come again: also of a database
  /// that takes connections and does not answer, which the driver bears for 30 s.
  public static final Duration WHILE_A_WEBHOOK_WAITS = Duration.ofSeconds(8);

  /// Bounds what a restart of the database can pile up; beyond it callers are told at once.
  private static final int MAX_WAITING = 20_000;

  private final BlockingQueue<Entry<I, O>> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
  private final Thread committer;
  private final Function<List<I>, List<O>> commit;
  private final int maxBatch;
  private final Duration gather;

  /// @param commit stores a batch in one transaction and answers in its order
  public GroupCommit(String name, Function<List<I>, List<O>> commit, int maxBatch) {
    this(name, commit, maxBatch, Duration.ZERO);
  }

  /// @param gather how long the first call of a batch waits for others: for what nobody waits for
  public GroupCommit(
      String name, Function<List<I>, List<O>> commit, int maxBatch, Duration gather) {
    this.gather = requireNonNull(gather, "gather is null");
    this.commit = requireNonNull(commit, "commit is null");
    this.maxBatch = maxBatch;
    this.committer = Thread.ofPlatform().daemon().name(name).start(this::commitBatches);
  }

  /// Returns when the item is durable, or throws what its transaction threw.
  public O submit(I item) {
    return resultOf(enqueue(item));
  }

  /// The same for a caller who has to answer in time. Whoever gives up knows nothing of the item:
  /// it keeps its place, and may still be stored. So an item that is brought again must do no harm.
  ///
  /// @param patience how long to wait
  /// @throws InfrastructureException also when that was too short
  public O submit(I item, Duration patience) {
    return resultOf(enqueue(item).orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS));
  }

  private CompletableFuture<O> enqueue(I item) {
    Entry<I, O> entry = new Entry<>(item, new CompletableFuture<>());
    if (!waiting.offer(entry)) {
      throw new InfrastructureException(
          "queue for a commit", true, new RejectedExecutionException("too many are waiting"));
    }
    return entry.result();
  }

  private O resultOf(CompletableFuture<O> result) {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException late) {
        throw new InfrastructureException("commit in time", true, late);
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void commitBatches() {
    List<Entry<I, O>> batch = new ArrayList<>(maxBatch);
    try {
      while (true) {
        gather(batch);
        commitOrSplit(batch);
        batch.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void gather(List<Entry<I, O>> batch) throws InterruptedException {
    batch.add(waiting.take());
    long end = System.nanoTime() + gather.toNanos();
    @Nullable Entry<I, O> next = null;
    do {
      waiting.drainTo(batch, maxBatch - batch.size());
      if (batch.size() == maxBatch) {
        return;
      }
      next = waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next != null) {
        batch.add(next);
      }
    } while (next != null);
  }

  private void commitOrSplit(List<Entry<I, O>> batch) {
    try {
      commitWithSecondTry(batch);
    } catch (RuntimeException e) {
      if (batch.size() == 1 || isPassing(e)) {
        batch.forEach(entry -> entry.result().completeExceptionally(e));
      } else {
        batch.forEach(entry -> commitOrSplit(List.of(entry)));
      }
    } catch (Error e) {
      // The callers get it; the committer lives on, or every later call would wait for ever.
      batch.forEach(entry -> entry.result().completeExceptionally(e));
    }
  }

  /// A deadlock is over by the second try. A database that is away then is away for everybody: one
  /// by one, each would wait for its own time-out and the last far longer than its caller.
  private void commitWithSecondTry(List<Entry<I, O>> batch) {
    try {
      commitAll(batch);
    } catch (RuntimeException e) {
      if (!isPassing(e)) {
        throw e;
      }
      commitAll(batch);
    }
  }

  private static boolean isPassing(RuntimeException failure) {
    return failure instanceof InfrastructureException infrastructure
        && infrastructure.isRetryable();
  }

  private void commitAll(List<Entry<I, O>> batch) {
    List<O> results = commit.apply(batch.stream().map(Entry::item).toList());
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).result().complete(results.get(i));
    }
  }

  /// Ends the committer; what is still waiting fails.
  @Override
  public void close() {
    committer.interrupt();
    List<Entry<I, O>> left = new ArrayList<>();
    waiting.drainTo(left);
    left.forEach(
        entry ->
            entry
                .result()
                .completeExceptionally(
                    new InfrastructureException(
                        "commit", true, new RejectedExecutionException("shutting down"))));
  }

  private record Entry<I, O>(I item, CompletableFuture<O> result) {}
}

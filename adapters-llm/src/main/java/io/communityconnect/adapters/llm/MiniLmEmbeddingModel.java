package io.communityconnect.adapters.llm;

import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.LikenessScale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// all-MiniLM-L6-v2 in this process: no key, no network, no word leaves the house. Safe for use by
/// any number of threads.
///
/// It is loaded on first use, which takes a second, and works on one platform thread: native code
/// would pin virtual ones. Long calls are done in small
/// pieces, so that a question waits for a few texts at most and not for a whole batch.
public final class MiniLmEmbeddingModel implements EmbeddingModel, AutoCloseable {
  /// What its vectors are filed under.
  public static final EmbeddingModelId ID = new EmbeddingModelId("all-minilm-l6-v2", 384);

  private static final Logger log = LoggerFactory.getLogger(MiniLmEmbeddingModel.class);

  private static final Duration BUDGET = Duration.ofSeconds(20);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  /// The model reads 256 tokens; this is more than that in any script.
  private static final int MAX_BYTES = 2048;

  private static final int PIECE = 8;

  private final LongSupplier ticker;
  private final ThreadPoolExecutor thread;

  /// @param ticker nanoseconds of a clock that only grows, such as [System#nanoTime]
  public MiniLmEmbeddingModel(LongSupplier ticker) {
    this.ticker = ticker;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("minilm").factory());
    this.thread.allowCoreThreadTimeOut(true);
  }

  @Override
  public EmbeddingModelId id() {
    return ID;
  }

  @Override
  public LikenessScale scale() {
    return LikenessScale.FULL;
  }

  @Override
  public boolean isBilled() {
    return false;
  }

  @Override
  public Embedded embed(List<String> texts) {
    if (texts.isEmpty() || texts.size() > MAX_TEXTS) {
      throw new IllegalArgumentException("a call carries from 1 to " + MAX_TEXTS + " texts");
    }
    long deadline = ticker.getAsLong() + BUDGET.toNanos();
    List<String> readable = texts.stream().map(text -> ReadableText.of(text, MAX_BYTES)).toList();
    List<EmbeddingVector> vectors = new ArrayList<>();
    try {
      for (int from = 0; from < readable.size(); from += PIECE) {
        if (Thread.currentThread().isInterrupted()) {
          return new Embedded.Unavailable("interrupted", List.of());
        }
        List<String> piece = readable.subList(from, Math.min(from + PIECE, readable.size()));
        Future<List<EmbeddingVector>> made = thread.submit(() -> MiniLmEncoder.embed(piece));
        vectors.addAll(awaited(made, deadline));
      }
      return new Embedded.Vectors(vectors, List.of());
    } catch (ExecutionException broken) {
      Throwable cause = broken.getCause() == null ? broken : broken.getCause();
      log.atError()
          .addKeyValue("model", ID.name())
          .addKeyValue("cause", cause.getClass().getName())
          .log("the local model failed");
      return new Embedded.Unavailable("failed: " + cause.getClass().getSimpleName(), List.of());
    } catch (TimeoutException late) {
      return new Embedded.Unavailable("out of time", List.of());
    } catch (RejectedExecutionException closed) {
      return new Embedded.Unavailable("closed", List.of());
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      return new Embedded.Unavailable("interrupted", List.of());
    }
  }

  private <T> T awaited(Future<T> work, long deadline)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      long left = deadline - ticker.getAsLong();
      if (left <= 0) {
        throw new TimeoutException("too late, even for work that is done");
      }
      return work.get(left, TimeUnit.NANOSECONDS);
    } finally {
      work.cancel(false);
    }
  }

  /// Waits for the piece that is under way: native code that is at work while the process ends
  /// brings it down, for the runtime has been taken away from under it.
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(CLOSING.toNanos(), TimeUnit.NANOSECONDS)) {
        log.atWarn().addKeyValue("model", ID.name()).log("the local model did not end in time");
      }
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
    }
  }
}

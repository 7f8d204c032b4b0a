package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.llm.Patience.Circuit;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.LikenessScale;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.ModelPrice;
import io.communityconnect.domain.usage.ModelProfile;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// OpenAI's text-embedding-ada-002 (<https://platform.openai.com/docs/guides/embeddings>). Safe for
/// use by any number of threads.
///
/// At most three tries within 20 seconds, after what may pass: a failed connection, 5xx, 429, and a
/// 200 with anything but the vectors asked for. A `Retry-After` is honoured where it leaves time.
/// After many failures the provider is left alone for ten seconds, so that searches go by words at
/// once and do not wait for what is down. Without a price of today nobody is asked.
public final class OpenAiEmbeddingModel implements EmbeddingModel {
  /// What its vectors are filed under.
  public static final EmbeddingModelId ID = new EmbeddingModelId("text-embedding-ada-002", 1536);

  /// Its users report hardly a cosine below 0.7, 0.71 and 0.72 for questions and passages that have
  /// nothing to do with them, and 0.80 and more for those that answer
  /// (<https://github.com/promptfoo/promptfoo/issues/240>,
  /// <https://github.com/run-llama/llama_index/issues/12487>).
  private static final LikenessScale SCALE = new LikenessScale(0.7);

  private static final Logger log = LoggerFactory.getLogger(OpenAiEmbeddingModel.class);

  private static final Duration BUDGET = Duration.ofSeconds(18);
  private static final Duration SHORTEST_TRY = Duration.ofSeconds(1);
  private static final int MAX_TRIES = 3;

  /// A token is a byte at least, so 64 texts stay below the 300,000 tokens of a request and each
  /// below the 8,191 of an input. A message is no shorter for its meaning.
  private static final int MAX_BYTES = 4096;

  private final EmbeddingsClient client;
  private final ModelProfile profile;
  private final InstantSource time;
  private final ModelReminders reminders;
  private final CallMetrics metrics;
  private final LongSupplier ticker;
  private final Pause pause;
  private final CircuitBreaker circuit;
  private final IntervalFunction backoff =
      IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(500), 2.0, 0.5);

  /// @param http see [ModelHttpClient]; stays the caller's to close
  /// @param time reads dates that the provider asks us to wait for, and says which price holds
  /// @param ticker nanoseconds of a clock that only grows, such as [System#nanoTime]
  public OpenAiEmbeddingModel(
      OpenAiSettings settings,
      ModelHttpClient http,
      InstantSource time,
      LongSupplier ticker,
      MeterRegistry meters) {
    this(settings, http, time, ticker, meters, Thread::sleep);
  }

  OpenAiEmbeddingModel(
      OpenAiSettings settings,
      ModelHttpClient http,
      InstantSource time,
      LongSupplier ticker,
      MeterRegistry meters,
      Pause pause) {
    this.client = new EmbeddingsClient(http, settings, ID, time);
    this.profile = settings.model();
    this.time = requireNonNull(time, "time is null");
    this.reminders = new ModelReminders(List.of(profile), time, meters);
    this.metrics = new CallMetrics(meters, profile.id());
    this.ticker = requireNonNull(ticker, "ticker is null");
    this.pause = requireNonNull(pause, "pause is null");
    this.circuit =
        CircuitBreaker.of(
            ID.name(), Circuit.USUAL.config(OpenAiEmbeddingModel::isFailure, time, ticker));
  }

  private static boolean isFailure(Object result) {
    return result instanceof VectorAnswer answer && answer.isFailure();
  }

  @Override
  public EmbeddingModelId id() {
    return ID;
  }

  @Override
  public LikenessScale scale() {
    return SCALE;
  }

  @Override
  public boolean isBilled() {
    return true;
  }

  @Override
  public Embedded embed(List<String> texts) {
    if (texts.isEmpty() || texts.size() > MAX_TEXTS) {
      throw new IllegalArgumentException("a call carries from 1 to " + MAX_TEXTS + " texts");
    }
    List<String> readable = texts.stream().map(text -> ReadableText.of(text, MAX_BYTES)).toList();
    List<String> worded = readable.stream().filter(text -> !text.isBlank()).toList();
    if (worded.isEmpty()) {
      return new Embedded.Vectors(inOrder(readable, List.of()), List.of());
    }
    reminders.remind();
    return profile
        .priceOn(Today.of(time))
        .map(price -> embed(readable, new Tries(worded, price)))
        .orElseGet(() -> new Embedded.Unavailable("no price of today", List.of()));
  }

  private Embedded embed(List<String> readable, Tries tries) {
    VectorAnswer answer = ask(tries);
    metrics.count(tries.calls);
    return switch (answer) {
      case VectorAnswer.Made(List<EmbeddingVector> vectors, _) ->
          new Embedded.Vectors(inOrder(readable, vectors), tries.calls);
      case VectorAnswer.Interrupted _, VectorAnswer.LeftAlone _ ->
          new Embedded.Unavailable(answer.reason(), tries.calls);
      case VectorAnswer.Refused _,
          VectorAnswer.Unreadable _,
          VectorAnswer.NoResponse _,
          VectorAnswer.TimedOut _ -> {
        log.atWarn()
            .addKeyValue("model", ID.name())
            .addKeyValue("texts", tries.texts.size())
            .addKeyValue("reason", answer.reason())
            .log("no vectors came");
        yield new Embedded.Unavailable(answer.reason(), tries.calls);
      }
    };
  }

  /// The provider refuses empty inputs; they get a zero without asking.
  private static List<EmbeddingVector> inOrder(List<String> readable, List<EmbeddingVector> made) {
    EmbeddingVector zero = EmbeddingVector.of(new float[ID.dimensions()]);
    Iterator<EmbeddingVector> next = made.iterator();
    List<EmbeddingVector> vectors = new ArrayList<>();
    readable.forEach(text -> vectors.add(text.isBlank() ? zero : next.next()));
    return vectors;
  }

  private VectorAnswer ask(Tries tries) {
    try {
      return Retry.of(ID.name(), retries(tries)).executeSupplier(tries::next);
    } catch (CancellationException interrupted) {
      return new VectorAnswer.Interrupted();
    }
  }

  private RetryConfig retries(Tries tries) {
    return RetryConfig.<VectorAnswer>custom()
        .maxAttempts(MAX_TRIES)
        .retryOnResult(tries::isWorthAnother)
        .retryOnException(_ -> false)
        .consumeResultBeforeRetryAttempt((_, _) -> tries.rest())
        .intervalFunction(_ -> 0L)
        .build();
  }

  /// The tries of one call; confined to the thread that waits for it.
  private final class Tries {
    private final List<String> texts;
    private final ModelPrice price;
    private final long deadline = ticker.getAsLong() + BUDGET.toNanos();
    private final List<ModelCall> calls = new ArrayList<>();
    private Duration nextPause = Duration.ZERO;
    private int made;

    Tries(List<String> texts, ModelPrice price) {
      this.texts = texts;
      this.price = price;
    }

    VectorAnswer next() {
      if (!circuit.tryAcquirePermission()) {
        return new VectorAnswer.LeftAlone();
      }
      made++;
      VectorAnswer answer = watched();
      Duration asked =
          answer instanceof VectorAnswer.Refused refused
              ? refused.retryAfter().orElse(Duration.ZERO)
              : Duration.ZERO;
      nextPause = asked.plusMillis(backoff.apply(made));
      return answer;
    }

    /// Whatever becomes of it, the permission is given back.
    private VectorAnswer watched() {
      VectorAnswer answer = new VectorAnswer.Interrupted();
      try {
        answer = asked();
        return answer;
      } finally {
        if (answer instanceof VectorAnswer.Interrupted) {
          circuit.releasePermission();
        } else {
          circuit.onResult(0, TimeUnit.NANOSECONDS, answer);
        }
      }
    }

    private VectorAnswer asked() {
      Instant startedAt = time.instant();
      long start = ticker.getAsLong();
      VectorAnswer answer = client.ask(texts, left());
      Duration took = Duration.ofNanos(ticker.getAsLong() - start);
      calls.add(Bill.of(profile.id(), price, answer, startedAt, took));
      return answer;
    }

    boolean isWorthAnother(VectorAnswer answer) {
      return answer.mayPass() && left().minus(nextPause).compareTo(SHORTEST_TRY) >= 0;
    }

    void rest() {
      try {
        pause.take(nextPause);
      } catch (InterruptedException unwanted) {
        // The library's own sleep, of no length, sees it.
        Thread.currentThread().interrupt();
      }
    }

    private Duration left() {
      return Duration.ofNanos(Math.max(0, deadline - ticker.getAsLong()));
    }
  }
}

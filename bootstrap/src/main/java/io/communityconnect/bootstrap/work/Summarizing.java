package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.SumUpConversationUseCase;
import io.communityconnect.application.conversation.port.in.SumUpConversationUseCase.Command;
import io.communityconnect.application.conversation.port.in.SumUpConversationUseCase.Outcome;
import io.communityconnect.application.conversation.port.out.SummaryRequests;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has conversations summed up, a few at a time, beside the answers. What does not fit in the queue
/// is forgotten, and so is all of it while no model answers: the next answer asks again.
public final class Summarizing implements SummaryRequests, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Summarizing.class);

  private static final int AT_ONCE = 4;
  private static final int MAX_WAITING = 1_000;

  /// How long nobody is asked after a model gave nothing.
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final SumUpConversationUseCase useCase;
  private final MeterRegistry meters;
  private final InstantSource clock;
  private final Set<Command> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Instant> notBefore = new AtomicReference<>(Instant.EPOCH);
  private final ThreadPoolExecutor hands =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MAX_WAITING),
          Thread.ofVirtual().name("sum-up-", 0).factory(),
          new ThreadPoolExecutor.AbortPolicy());

  /// Waits for requests.
  public Summarizing(SumUpConversationUseCase useCase, MeterRegistry meters, InstantSource clock) {
    this.useCase = requireNonNull(useCase, "useCase is null");
    this.meters = requireNonNull(meters, "meters is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public void request(Command command) {
    if (clock.instant().isBefore(notBefore.get()) || !waiting.add(command)) {
      return;
    }
    try {
      hands.execute(() -> sumUp(command));
    } catch (RejectedExecutionException fullOrClosed) {
      waiting.remove(command);
    }
  }

  private void sumUp(Command command) {
    try {
      Outcome outcome = useCase.sumUp(command);
      if (outcome == Outcome.NO_MODEL) {
        notBefore.set(clock.instant().plus(PAUSE));
      }
      meters.counter("summaries", "outcome", outcome.name().toLowerCase(Locale.ROOT)).increment();
    } catch (RuntimeException failure) {
      log.atWarn()
          .addKeyValue("conversation", command.conversation().value())
          .setCause(failure)
          .log("a conversation could not be summed up");
    } finally {
      waiting.remove(command);
    }
  }

  /// Ends what is under way; it is asked for again.
  @Override
  public void close() {
    hands.shutdownNow();
  }
}

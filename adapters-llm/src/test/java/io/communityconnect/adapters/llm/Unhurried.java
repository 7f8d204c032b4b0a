package io.communityconnect.adapters.llm;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Makes generators that skip their pauses, as if they had been taken, and have no backoff of their
/// own, so that a test sees what a provider asked for.
final class Unhurried {
  private Unhurried() {}

  /// @param pauses told of every pause
  static RoutedReplyGenerator generator(
      ModelSettings settings,
      ModelHttpClient http,
      MeterRegistry meters,
      Consumer<Duration> pauses) {
    AtomicLong skipped = new AtomicLong();
    Patience usual = Patience.within(settings.limits());
    Patience unhurried =
        new Patience(
            usual.maxTries(),
            _ -> 0L,
            usual.shortestTry(),
            usual.fairTry(),
            usual.circuit(),
            usual.limits());
    return new RoutedReplyGenerator(
        settings,
        http,
        new Candidates.Surroundings(
            new ManualTime(),
            () -> System.nanoTime() + skipped.get(),
            meters,
            unhurried,
            pause -> {
              pauses.accept(pause);
              skipped.addAndGet(pause.toNanos());
            }));
  }
}

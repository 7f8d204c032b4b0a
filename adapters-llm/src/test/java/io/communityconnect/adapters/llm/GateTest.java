package io.communityconnect.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class GateTest {
  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final Duration LITTLE = Duration.ofSeconds(1);

  @Test
  void letsNoMoreInThanThereIsRoom() {
    Gate gate = new Gate("p", new ProviderLimits(2, 100));
    assertThat(gate.enter(LITTLE)).isTrue();
    assertThat(gate.enter(LITTLE)).isTrue();

    assertThat(gate.enter(LITTLE)).isFalse();

    gate.leave();
    assertThat(gate.enter(LITTLE)).isTrue();
  }

  @Test
  void letsNoMoreBeginInASecondThanAllowed() {
    long start = System.nanoTime();
    Gate gate = new Gate("p", new ProviderLimits(100, 1));
    int entered = 0;
    while (gate.enter(LITTLE)) {
      entered++;
    }

    // On a machine that stalls, more than the first second may have begun.
    long seconds = 1 + Duration.ofNanos(System.nanoTime() - start).toSeconds();
    assertThat((long) entered).isBetween(1L, seconds);
    assertThat(gate.enter(AMPLE)).as("in the next second").isTrue();
  }

  @Test
  void waitsHalfOfItsTimeForAPlaceSoThatTheOtherHalfIsLeftForATurn() {
    Gate gate = new Gate("p", new ProviderLimits(1, 100));
    assertThat(gate.enter(AMPLE)).isTrue();
    long start = System.nanoTime();

    assertThat(gate.enter(Duration.ofSeconds(3))).isFalse();

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(1_400), Duration.ofMillis(2_500));
  }

  @Test
  void waitsForAPlaceWhileThereIsTime() throws Exception {
    Gate gate = new Gate("p", new ProviderLimits(1, 100));
    assertThat(gate.enter(AMPLE)).isTrue();
    CompletableFuture<Boolean> entered = new CompletableFuture<>();
    Thread thread = Thread.startVirtualThread(() -> entered.complete(gate.enter(AMPLE)));
    Awaitility.await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);

    gate.leave();

    assertThat(entered.get(20, TimeUnit.SECONDS)).isTrue();
  }
}

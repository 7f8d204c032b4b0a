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
    Duration most = Duration.ofMillis(2_500);

    Duration waited = waitInVain(gate);
    // A machine that stalls may make one wait longer, but hardly each of five.
    for (int again = 0; again < 4 && waited.compareTo(most) > 0; again++) {
      waited = waitInVain(gate);
    }

    assertThat(waited).isBetween(Duration.ofMillis(1_400), most);
  }

  private static Duration waitInVain(Gate gate) {
    long start = System.nanoTime();
    assertThat(gate.enter(Duration.ofSeconds(3))).isFalse();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void waitsForAPlaceWhileThereIsTime() throws Exception {
    boolean entered = false;
    // On a machine that stalls, the place may be left only after the wait is over.
    for (int attempt = 0; attempt < 5 && !entered; attempt++) {
      entered = entersWhenAnotherLeaves();
    }
    assertThat(entered).isTrue();
  }

  private static boolean entersWhenAnotherLeaves() throws Exception {
    Gate gate = new Gate("p", new ProviderLimits(1, 100));
    assertThat(gate.enter(AMPLE)).isTrue();
    CompletableFuture<Boolean> entered = new CompletableFuture<>();
    Thread thread = Thread.startVirtualThread(() -> entered.complete(gate.enter(AMPLE)));
    Awaitility.await()
        .until(() -> thread.getState() == Thread.State.TIMED_WAITING || entered.isDone());

    gate.leave();

    return entered.get(20, TimeUnit.SECONDS);
  }
}

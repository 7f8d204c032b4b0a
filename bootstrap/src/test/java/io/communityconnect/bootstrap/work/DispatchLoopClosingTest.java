package io.communityconnect.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DispatchLoopClosingTest {
  private final InstantSource clock = InstantSource.system();
  private final PendingWork work = new PendingWork();
  private final Set<Integer> handled = ConcurrentHashMap.newKeySet();

  @Test
  void letsWhatIsUnderWayFinishWhenItCloses() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    work.add(1);
    DispatchLoop<Integer> loop =
        start(
            piece -> {
              begun.countDown();
              waitFor(closing);
              handled.add(piece);
            });
    waitFor(begun);

    Thread closer = Thread.ofPlatform().daemon().start(loop::close);
    await().until(() -> closer.getState() == Thread.State.TIMED_WAITING);
    closing.countDown();

    await().until(() -> !closer.isAlive());
    assertThat(handled).containsExactly(1);
  }

  @Test
  void interruptsWhatDoesNotFinishInTime() {
    CountDownLatch forever = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    work.add(1);
    DispatchLoop<Integer> loop =
        start(
            _ -> {
              begun.countDown();
              try {
                forever.await();
              } catch (InterruptedException _) {
                interrupted.countDown();
              }
            },
            Duration.ofMillis(100));
    waitFor(begun);

    loop.close();

    waitFor(interrupted);
  }

  @Test
  void claimsNothingMoreOnceItIsClosed() {
    DispatchLoop<Integer> loop = start(handled::add);
    await().until(() -> work.claims() >= 1);

    loop.close();
    int claims = work.claims();
    work.add(1);
    loop.wakeAt(clock.instant());

    await()
        .during(Duration.ofMillis(200))
        .untilAsserted(() -> assertThat(work.claims()).isEqualTo(claims));
    assertThat(handled).isEmpty();
  }

  private DispatchLoop<Integer> start(Consumer<Integer> handler) {
    return start(handler, Duration.ofSeconds(20));
  }

  private DispatchLoop<Integer> start(Consumer<Integer> handler, Duration patience) {
    return new DispatchLoop<>(
        "test", work::claim, handler, 1, Duration.ofHours(1), patience, clock);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

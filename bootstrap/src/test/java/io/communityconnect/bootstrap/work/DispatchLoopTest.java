package io.communityconnect.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DispatchLoopTest {
  /// Longer than any test, so that what happens was caused by a wake-up and by no poll.
  private static final Duration NEVER = Duration.ofHours(1);

  private final InstantSource clock = InstantSource.system();
  private final PendingWork work = new PendingWork();
  private final Set<Integer> handled = ConcurrentHashMap.newKeySet();
  private final List<DispatchLoop<Integer>> loops = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stop() {
    end.countDown();
    loops.forEach(DispatchLoop::close);
  }

  @Test
  void handlesWhatIsDueWhenItStarts() {
    work.add(1, 2, 3);

    start(handled::add, 10, NEVER);

    await().untilAsserted(() -> assertThat(handled).containsExactlyInAnyOrder(1, 2, 3));
  }

  @Test
  void takesABacklogInSeveralClaims() {
    work.addUpTo(1000);

    start(handled::add, 10_000, NEVER);

    await().untilAsserted(() -> assertThat(handled).hasSize(1000));
    assertThat(work.largestClaim()).isLessThanOrEqualTo(200);
  }

  @Test
  void handlesSeveralPiecesAtTheSameTime() {
    CyclicBarrier together = new CyclicBarrier(3);
    work.add(1, 2, 3);

    start(
        piece -> {
          arriveAt(together);
          handled.add(piece);
        },
        3,
        NEVER);

    await().untilAsserted(() -> assertThat(handled).hasSize(3));
  }

  @Test
  void neverHasMoreUnderWayThanAllowed() {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    work.addUpTo(200);

    start(
        piece -> {
          most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          underWay.decrementAndGet();
          handled.add(piece);
        },
        4,
        NEVER);

    await().untilAsserted(() -> assertThat(handled).hasSize(200));
    assertThat(most.get()).isBetween(1, 4);
    assertThat(work.largestClaim()).isLessThanOrEqualTo(4);
  }

  @Test
  void claimsOnlyWhatItHasRoomFor() {
    work.add(1, 2, 3);

    start(this::holdUntilTheEnd, 2, Duration.ofMillis(1));

    await().untilAsserted(() -> assertThat(handled).containsExactlyInAnyOrder(1, 2));
    assertThat(work.left()).isEqualTo(1);
    end.countDown();
    await().untilAsserted(() -> assertThat(handled).containsExactlyInAnyOrder(1, 2, 3));
  }

  @Test
  void looksForWorkWhenItIsWoken() {
    DispatchLoop<Integer> loop = start(handled::add, 10, NEVER);
    await().until(() -> work.claims() >= 1);
    work.add(1);

    loop.wakeAt(clock.instant());

    await().untilAsserted(() -> assertThat(handled).containsExactly(1));
  }

  @Test
  void hearsAWakeUpThatComesWhileItClaims() throws InterruptedException {
    CountDownLatch claiming = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger claims = new AtomicInteger();
    DispatchLoop<Integer> loop =
        start(
            _ -> {
              if (claims.incrementAndGet() == 1) {
                claiming.countDown();
                waitFor(goOn);
              }
              return new DispatchLoop.Batch<>(List.of(), Optional.empty());
            },
            handled::add,
            10,
            NEVER);
    assertThat(claiming.await(10, TimeUnit.SECONDS)).isTrue();

    loop.wakeAt(clock.instant());
    goOn.countDown();

    await().untilAsserted(() -> assertThat(claims.get()).isGreaterThanOrEqualTo(2));
  }

  @Test
  void wakesForTheEarliestOfSeveralTimes() {
    DispatchLoop<Integer> loop = start(handled::add, 10, NEVER);
    await().until(() -> work.claims() >= 1);
    work.add(1);

    loop.wakeAt(clock.instant().plus(NEVER.dividedBy(2)));
    loop.wakeAt(clock.instant().plusMillis(10));
    loop.wakeAt(clock.instant().plus(NEVER.dividedBy(2)));

    await().untilAsserted(() -> assertThat(handled).containsExactly(1));
  }

  @Test
  void looksAgainWhenMoreFallsDue() {
    AtomicInteger claims = new AtomicInteger();

    start(
        _ ->
            claims.incrementAndGet() == 1
                ? new DispatchLoop.Batch<>(List.of(), Optional.of(clock.instant().plusMillis(20)))
                : new DispatchLoop.Batch<>(List.of(1), Optional.empty()),
        handled::add,
        10,
        NEVER);

    await().untilAsserted(() -> assertThat(handled).containsExactly(1));
  }

  @Test
  void looksAgainFromTimeToTimeWithoutAnyWord() {
    start(handled::add, 10, Duration.ofMillis(5));
    await().until(() -> work.claims() >= 1);

    work.add(1);

    await().untilAsserted(() -> assertThat(handled).containsExactly(1));
  }

  @Test
  void claimsAgainAfterAClaimThatFailed() {
    AtomicInteger claims = new AtomicInteger();

    start(
        _ -> {
          if (claims.incrementAndGet() == 1) {
            throw new IllegalStateException("the database is away");
          }
          return new DispatchLoop.Batch<>(
              claims.get() == 2 ? List.of(1) : List.of(), Optional.empty());
        },
        handled::add,
        1,
        NEVER);

    await().untilAsserted(() -> assertThat(handled).containsExactly(1));
  }

  @Test
  void freesTheSlotOfAHandlerThatFailed() {
    work.add(1, 2, 3);

    start(
        piece -> {
          handled.add(piece);
          throw new IllegalStateException("no luck with " + piece);
        },
        1,
        NEVER);

    await().untilAsserted(() -> assertThat(handled).containsExactlyInAnyOrder(1, 2, 3));
  }

  private DispatchLoop<Integer> start(Consumer<Integer> handler, int maxConcurrent, Duration poll) {
    return start(work::claim, handler, maxConcurrent, poll);
  }

  private DispatchLoop<Integer> start(
      DispatchLoop.Source<Integer> source,
      Consumer<Integer> handler,
      int maxConcurrent,
      Duration poll) {
    DispatchLoop<Integer> loop =
        new DispatchLoop<>("test", source, handler, maxConcurrent, poll, clock);
    loops.add(loop);
    return loop;
  }

  private void holdUntilTheEnd(int piece) {
    handled.add(piece);
    waitFor(end);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void arriveAt(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

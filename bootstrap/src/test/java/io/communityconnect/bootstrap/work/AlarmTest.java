package io.communityconnect.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class AlarmTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration LONG = Duration.ofHours(2);

  private final InstantSource clock = InstantSource.system();

  @Test
  void goesOffAtOnceWhenItIsNew() throws InterruptedException {
    new Alarm(InstantSource.fixed(NOW)).await();
  }

  @Test
  void goesOffAtOnceWhenTheTimeHasPassed() throws InterruptedException {
    Alarm alarm = new Alarm(InstantSource.fixed(NOW));
    alarm.await();
    alarm.setNoLaterThan(NOW.minusSeconds(1));

    alarm.await();
  }

  @Test
  void sleepsUntilItsTime() throws InterruptedException {
    Alarm alarm = new Alarm(clock);
    alarm.await();
    Instant time = clock.instant().plusMillis(50);
    alarm.setNoLaterThan(time);

    alarm.await();

    assertThat(clock.instant()).isAfterOrEqualTo(time);
  }

  @Test
  void keepsTheEarliestOfSeveralTimes() throws InterruptedException {
    Alarm alarm = new Alarm(clock);
    alarm.await();
    alarm.setNoLaterThan(clock.instant().plus(LONG));
    alarm.setNoLaterThan(clock.instant().plusMillis(20));
    alarm.setNoLaterThan(clock.instant().plus(LONG));

    alarm.await();
  }

  @Test
  void wakesASleeperWhoseTimeMovesForward() throws InterruptedException {
    Sleeper sleeper = new Sleeper(new Alarm(clock));
    sleeper.alarm.await();
    sleeper.alarm.setNoLaterThan(clock.instant().plus(LONG));
    sleeper.startAndFallAsleep();

    sleeper.alarm.setNoLaterThan(clock.instant());

    assertThat(sleeper.woke.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void sleepsWithoutAnyTimeUntilOneIsSet() throws InterruptedException {
    Sleeper sleeper = new Sleeper(new Alarm(clock));
    sleeper.alarm.await();
    sleeper.startAndFallAsleep();

    sleeper.alarm.setNoLaterThan(clock.instant());

    assertThat(sleeper.woke.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void goesOffOnceForEachTime() throws InterruptedException {
    Sleeper sleeper = new Sleeper(new Alarm(clock));
    sleeper.alarm.await();

    sleeper.startAndFallAsleep();

    assertThat(sleeper.woke.getCount()).isEqualTo(1);
    sleeper.thread.interrupt();
    assertThat(sleeper.woke.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void tellsASleeperWhoIsInterrupted() throws InterruptedException {
    Sleeper sleeper = new Sleeper(new Alarm(clock));
    sleeper.alarm.await();
    sleeper.startAndFallAsleep();

    sleeper.thread.interrupt();

    assertThat(sleeper.woke.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(sleeper.interruption.get()).isNotNull();
  }

  /// Waits for an alarm on a thread of its own.
  private static final class Sleeper {
    private final Alarm alarm;
    private final CountDownLatch woke = new CountDownLatch(1);
    private final AtomicReference<@Nullable InterruptedException> interruption =
        new AtomicReference<>();
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::sleep);

    private Sleeper(Alarm alarm) {
      this.alarm = alarm;
    }

    private void startAndFallAsleep() {
      thread.start();
      await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    }

    private void sleep() {
      try {
        alarm.await();
      } catch (InterruptedException e) {
        interruption.set(e);
      } finally {
        woke.countDown();
      }
    }
  }
}

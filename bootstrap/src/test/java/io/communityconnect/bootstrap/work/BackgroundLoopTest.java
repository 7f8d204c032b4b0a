package io.communityconnect.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class BackgroundLoopTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final long PATIENCE_SECONDS = 60;

  private final Semaphore steps = new Semaphore(0);

  private Duration step() {
    steps.release();
    return LONG;
  }

  private boolean takesAStep() throws InterruptedException {
    return steps.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void takesTheNextStepWhenItIsWoken() throws InterruptedException {
    try (BackgroundLoop loop = new BackgroundLoop("test", this::step, InstantSource.system())) {
      assertThat(takesAStep()).isTrue();

      loop.wakeWithin(Duration.ZERO);

      assertThat(takesAStep()).isTrue();
    }
  }

  @Test
  void outlivesAStepThatFails() throws InterruptedException {
    try (BackgroundLoop loop =
        new BackgroundLoop(
            "test",
            () -> {
              steps.release();
              throw new ArithmeticException("a bug");
            },
            InstantSource.system())) {
      assertThat(takesAStep()).isTrue();
      loop.wakeWithin(Duration.ZERO);

      assertThat(takesAStep()).isTrue();
    }
  }

  @Test
  void interruptsTheStepThatIsUnderWayWhenItCloses() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Semaphore interrupted = new Semaphore(0);
    BackgroundLoop loop =
        new BackgroundLoop(
            "test",
            () -> {
              steps.release();
              try {
                never.await();
              } catch (InterruptedException e) {
                interrupted.release();
                Thread.currentThread().interrupt();
              }
              return LONG;
            },
            InstantSource.system());
    assertThat(takesAStep()).isTrue();

    loop.close();

    assertThat(interrupted.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }
}

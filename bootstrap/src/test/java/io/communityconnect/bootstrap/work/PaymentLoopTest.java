package io.communityconnect.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.billing.port.in.ProcessPaymentEventsUseCase.Counts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class PaymentLoopTest {
  private final Semaphore processed = new Semaphore(0);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private Counts process() {
    processed.release();
    return new Counts(0, 0, 0, 1);
  }

  @Test
  void looksUpEventsAlthoughReconcilingFails() throws InterruptedException {
    try (PaymentLoop loop =
        new PaymentLoop(
            this::process,
            () -> {
              throw new IllegalStateException("the database is slow");
            },
            meters,
            InstantSource.system())) {
      assertThat(processed.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      loop.wake();

      assertThat(processed.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(meters.counter("payments.events", "result", "drifted").count()).isPositive();
  }
}

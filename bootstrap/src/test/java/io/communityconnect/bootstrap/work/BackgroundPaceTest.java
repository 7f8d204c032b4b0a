package io.communityconnect.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class BackgroundPaceTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final Duration BREATH = Duration.ofMillis(50);
  private static final BackgroundPace PACE =
      new BackgroundPace(BREATH, Duration.ofSeconds(2), 4, 8);

  @Test
  void takesItsShareWhilePeopleWrite() {
    assertThat(PACE.restAfter(Duration.ofMillis(100), NOW, NOW.minusSeconds(1)))
        .isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void catchesUpWhenNobodyWrites() {
    assertThat(PACE.restAfter(Duration.ofMillis(100), NOW, NOW.minusSeconds(2))).isEqualTo(BREATH);
    assertThat(PACE.restAfter(Duration.ofMillis(100), NOW, Instant.MIN)).isEqualTo(BREATH);
  }

  @Test
  void restsABreathAtLeast() {
    assertThat(PACE.restAfter(Duration.ofMillis(1), NOW, NOW)).isEqualTo(BREATH);
  }

  @Test
  void takesSmallBatchesWhilePeopleWrite() {
    assertThat(PACE.batch(64, NOW, NOW.minusSeconds(1))).isEqualTo(8);
    assertThat(PACE.batch(3, NOW, NOW.minusSeconds(1))).isEqualTo(1);
    assertThat(PACE.batch(64, NOW, NOW.minusSeconds(2))).isEqualTo(64);
  }

  @Test
  void refusesAPaceThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackgroundPace(BREATH, Duration.ofSeconds(1), 0, 8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackgroundPace(BREATH, Duration.ofSeconds(1), 4, 0));
  }
}

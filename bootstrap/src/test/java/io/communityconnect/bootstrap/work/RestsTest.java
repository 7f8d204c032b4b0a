package io.communityconnect.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RestsTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final Duration BREATH = Duration.ofMillis(50);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Rests rests = new Rests(new BackgroundPace(BREATH, PAUSE, 11, 8));

  @Test
  void letsABatchBeTakenBeforeAnythingWasSaid() {
    assertThat(rests.left(NOW)).isEmpty();
  }

  @Test
  void isNotCutShortByWhatIsSaid() {
    rests.said(NOW);
    rests.after(NOW.minusMillis(100), NOW);
    rests.said(NOW.plusMillis(400));

    assertThat(rests.left(NOW.plusMillis(400))).contains(Duration.ofMillis(600));
    assertThat(rests.left(NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void looksInEveryPauseWhetherPeopleStillWrite() {
    rests.said(NOW);

    assertThat(rests.after(NOW.minusSeconds(1), NOW)).isEqualTo(PAUSE);
    rests.said(NOW.plusSeconds(1));
    assertThat(rests.left(NOW.plusSeconds(2))).contains(PAUSE);
    assertThat(rests.left(NOW.plusSeconds(3))).isEmpty();
  }

  @Test
  void takesABreathWhenNobodyWrites() {
    assertThat(rests.after(NOW.minusSeconds(1), NOW)).isEqualTo(BREATH);
  }
}

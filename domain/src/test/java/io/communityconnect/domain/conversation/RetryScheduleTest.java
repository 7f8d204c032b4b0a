package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RetryScheduleTest {
  private static final RetrySchedule SCHEDULE =
      new RetrySchedule(Duration.ofSeconds(2), Duration.ofSeconds(15), 6);

  @Test
  void doublesThePauseUpToTheLongest() {
    assertThat(IntStream.rangeClosed(1, 6).mapToObj(SCHEDULE::pause).map(Duration::toSeconds))
        .containsExactly(2L, 4L, 8L, 15L, 15L, 15L);
  }

  @Test
  void endsAfterTheLastAttempt() {
    assertThat(SCHEDULE.pauseAfter(1)).contains(Duration.ofSeconds(2));
    assertThat(SCHEDULE.pauseAfter(5)).contains(Duration.ofSeconds(15));
    assertThat(SCHEDULE.pauseAfter(6)).isEmpty();
    assertThat(SCHEDULE.pauseAfter(7)).isEmpty();
  }

  @Test
  void goesOnForeverWhereWorkIsNeverGivenUp() {
    RetrySchedule schedule = new RetrySchedule(Duration.ofMillis(1), Duration.ofDays(365), 1);

    assertThat(schedule.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofDays(365));
  }

  @Test
  void mayStandStill() {
    RetrySchedule schedule = new RetrySchedule(Duration.ofSeconds(3), Duration.ofSeconds(3), 9);

    assertThat(schedule.pause(1)).isEqualTo(schedule.pause(8)).hasSeconds(3);
  }

  @Test
  void refusesWhatIsNoSchedule() {
    Duration second = Duration.ofSeconds(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetrySchedule(Duration.ZERO, second, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetrySchedule(Duration.ofSeconds(-1), second, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetrySchedule(Duration.ofSeconds(2), second, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new RetrySchedule(second, second, 0));
  }
}

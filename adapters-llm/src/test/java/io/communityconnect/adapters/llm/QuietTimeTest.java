package io.communityconnect.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class QuietTimeTest {
  private final ManualTime time = new ManualTime();
  private final QuietTime quiet = new QuietTime(time::nanos);

  @Test
  void lastsAsLongAsAsked() {
    assertThat(quiet.left()).isZero();

    quiet.begin(Duration.ofSeconds(30));
    time.pass(Duration.ofSeconds(10));

    assertThat(quiet.left()).isEqualTo(Duration.ofSeconds(20));
    time.pass(Duration.ofSeconds(20));
    assertThat(quiet.left()).isZero();
  }

  @Test
  void neverEndsSoonerThanKnown() {
    quiet.begin(Duration.ofSeconds(30));
    quiet.begin(Duration.ofSeconds(5));

    assertThat(quiet.left()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void trustsNoWordForMoreThanFiveMinutes() {
    quiet.begin(Duration.ofDays(365));

    assertThat(quiet.left()).isEqualTo(Duration.ofMinutes(5));
  }
}

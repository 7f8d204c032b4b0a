package io.communityconnect.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {
  @Test
  void readsSeconds() {
    assertThat(RetryAfter.parse(" 120 ", ManualTime.START)).contains(Duration.ofMinutes(2));
    assertThat(RetryAfter.parse("0", ManualTime.START)).contains(Duration.ZERO);
  }

  @Test
  void readsADate() {
    assertThat(RetryAfter.parse("Mon, 23 Nov 2026 09:01:00 GMT", ManualTime.START))
        .contains(Duration.ofMinutes(1));
  }

  @Test
  void takesAPastDateForNow() {
    assertThat(RetryAfter.parse("Sun, 22 Nov 2026 09:01:00 GMT", ManualTime.START))
        .contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "2026-11-23T09:01:00Z"})
  void ignoresAnythingElse(String header) {
    assertThat(RetryAfter.parse(header, ManualTime.START)).isEmpty();
  }
}

package io.communityconnect.domain.limit;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.domain.limit.RateLimit.Unchecked;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RateLimitTest {
  @Test
  void allowsSomethingInSomeTime() {
    assertThatThrownBy(() -> new RateLimit("reads", 0, Duration.ofSeconds(1), Unchecked.OPEN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RateLimit("reads", 1, Duration.ZERO, Unchecked.OPEN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RateLimit(" ", 1, Duration.ofSeconds(1), Unchecked.OPEN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void allowsWhatCanBeCounted() {
    assertThatThrownBy(() -> new RateLimit("reads", 101, Duration.ofNanos(100), Unchecked.OPEN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new RateLimit("reads", 1, Duration.ofDays(1).plusNanos(1), Unchecked.OPEN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatNoException()
        .isThrownBy(() -> new RateLimit("reads", 100, Duration.ofNanos(100), Unchecked.OPEN));
    assertThatNoException()
        .isThrownBy(() -> new RateLimit("reads", 1, Duration.ofDays(1), Unchecked.OPEN));
  }
}

package io.communityconnect.domain.limit;

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
}

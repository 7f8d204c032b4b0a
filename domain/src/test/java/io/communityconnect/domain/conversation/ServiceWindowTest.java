package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ServiceWindowTest {
  private static final Instant LAST_INBOUND = Instant.parse("2026-03-02T09:00:00Z");
  private static final ServiceWindow WINDOW = new ServiceWindow(LAST_INBOUND);

  @Test
  void closesADayAfterTheResidentLastWrote() {
    assertThat(WINDOW.closesAt()).isEqualTo("2026-03-03T09:00:00Z");
  }

  @Test
  void isOpenUntilItCloses() {
    assertThat(WINDOW.isOpenAt(LAST_INBOUND)).isTrue();
    assertThat(WINDOW.isOpenAt(WINDOW.closesAt().minusNanos(1))).isTrue();
    assertThat(WINDOW.isOpenAt(WINDOW.closesAt())).isFalse();
    assertThat(WINDOW.isOpenAt(WINDOW.closesAt().plus(Duration.ofDays(1)))).isFalse();
  }
}

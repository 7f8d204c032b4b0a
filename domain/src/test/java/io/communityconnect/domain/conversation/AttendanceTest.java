package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AttendanceTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final ResidentId ADA = new ResidentId(new UUID(0, 1));
  private static final ResidentId BOB = new ResidentId(new UUID(0, 2));

  @Test
  void isHeldByWhoAnswersAlone() {
    assertThat(new Attendance.Attended(ADA, NOW).isHeldBy(ADA)).isTrue();
    assertThat(new Attendance.Attended(ADA, NOW).isHeldBy(BOB)).isFalse();
    assertThat(new Attendance.Waiting(NOW).isHeldBy(ADA)).isFalse();
    assertThat(new Attendance.Assistant().isHeldBy(ADA)).isFalse();
  }

  @Test
  void saysWhichItIs() {
    assertThat(new Attendance.Assistant().kind()).isEqualTo(Attendance.Kind.ASSISTANT);
    assertThat(new Attendance.Waiting(NOW).kind()).isEqualTo(Attendance.Kind.WAITING);
    assertThat(new Attendance.Attended(ADA, NOW).kind()).isEqualTo(Attendance.Kind.PERSON);
  }
}

package io.communityconnect.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.identity.CodePolicy.Tried;
import io.communityconnect.domain.identity.RequestLimit.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CodePolicyTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void locksAPhoneUntilEnoughOfItsWrongTriesAreADayOld() {
    List<Tried> tried =
        List.of(
            new Tried(NOW.minus(Duration.ofHours(1)), 5),
            new Tried(NOW.minus(Duration.ofHours(20)), 5),
            new Tried(NOW.minus(Duration.ofHours(2)), 5),
            new Tried(NOW.minus(Duration.ofHours(3)), 5));

    assertThat(CodePolicy.STANDARD.lockedFor(tried, NOW)).contains(Duration.ofHours(4));
    assertThat(CodePolicy.STANDARD.lockedFor(tried.subList(0, 3), NOW)).isEmpty();
    assertThat(CodePolicy.STANDARD.lockedFor(List.of(), NOW)).isEmpty();
  }

  @Test
  void aLimitLetsThroughAfterItsTime() {
    RequestLimit limit = new RequestLimit("test", Scope.PHONE, 2, Duration.ofMinutes(10));

    assertThat(limit.waitAfter(Optional.empty(), NOW)).isEmpty();
    assertThat(limit.waitAfter(Optional.of(NOW.minusSeconds(60)), NOW))
        .contains(Duration.ofMinutes(9));
    assertThat(limit.waitAfter(Optional.of(NOW.minusSeconds(600)), NOW)).isEmpty();
  }

  @Test
  void everyLimitHasANameOfItsOwn() {
    assertThat(CodePolicy.STANDARD.limits())
        .extracting(RequestLimit::name)
        .doesNotHaveDuplicates()
        .hasSize(5);
  }
}

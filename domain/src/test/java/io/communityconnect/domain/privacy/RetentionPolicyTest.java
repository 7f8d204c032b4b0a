package io.communityconnect.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class RetentionPolicyTest {
  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");

  @Test
  void keepsWhatIsExactlyAsOldAsAllowed() {
    RetentionPolicy policy = new RetentionPolicy.Days(30);
    Instant cutoff = Instant.parse("2026-03-01T10:00:00Z");

    assertThat(policy.cutoff(NOW)).contains(cutoff);
    assertThat(policy.hasExpired(cutoff, NOW)).isFalse();
    assertThat(policy.hasExpired(cutoff.minusNanos(1), NOW)).isTrue();
  }

  @Test
  void keepsEverythingWithoutALimit() {
    RetentionPolicy policy = new RetentionPolicy.Unlimited();

    assertThat(policy.cutoff(NOW)).isEmpty();
    assertThat(policy.hasExpired(Instant.EPOCH, NOW)).isFalse();
  }

  @Property
  void whatHasExpiredStaysSo(
      @ForAll @IntRange(min = 1, max = 5_000) int days,
      @ForAll @LongRange(min = 0, max = 500_000_000) long age,
      @ForAll @LongRange(min = 0, max = 500_000_000) long later) {
    RetentionPolicy policy = new RetentionPolicy.Days(days);
    Instant said = NOW.minusSeconds(age);

    assertThat(policy.hasExpired(said, NOW)).isEqualTo(age > Duration.ofDays(days).toSeconds());
    if (policy.hasExpired(said, NOW)) {
      assertThat(policy.hasExpired(said, NOW.plusSeconds(later))).isTrue();
    }
  }

  @Test
  void keepsAtLeastADay() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RetentionPolicy.Days(0));
  }
}

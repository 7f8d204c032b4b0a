package io.communityconnect.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.adapters.rest.limit.ApiLimit;
import io.communityconnect.adapters.rest.limit.ApiLimits;
import io.communityconnect.domain.limit.RateLimit;
import io.communityconnect.domain.limit.RateLimit.Unchecked;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LimitSettingsTest {
  private static ApiLimits limits(String value) {
    return LimitSettings.from(new Variables(Map.of("RATE_LIMITS", value), false));
  }

  @Test
  void areAsUsualUnlessSaid() {
    assertThat(limits("")).isEqualTo(ApiLimits.STANDARD);
  }

  @Test
  void replaceOneByOne() {
    ApiLimits limits = limits("reads=5/PT10S, logins=3/PT1H/open");

    assertThat(limits.of(ApiLimit.READS))
        .isEqualTo(new RateLimit("reads", 5, Duration.ofSeconds(10), Unchecked.OPEN));
    assertThat(limits.of(ApiLimit.LOGINS))
        .isEqualTo(new RateLimit("logins", 3, Duration.ofHours(1), Unchecked.OPEN));
    assertThat(limits.of(ApiLimit.WRITES)).isEqualTo(ApiLimits.STANDARD.of(ApiLimit.WRITES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reads",
        "reads=0/PT1M",
        "reads=1/P",
        "reads=1/PT0S",
        "naps=1/PT1M",
        "reads=1/PT1M/ajar",
        "reads=1/PT1M,reads=2/PT1M",
        "reads=999999999/PT0.1S",
        "reads=1/P365000D"
      })
  void refuseWhatIsNone(String value) {
    assertThatThrownBy(() -> limits(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("RATE_LIMITS: ");
  }
}

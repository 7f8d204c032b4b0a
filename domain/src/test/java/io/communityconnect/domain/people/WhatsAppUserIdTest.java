package io.communityconnect.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WhatsAppUserIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"CO.4480000000000001", "US.a", "IN.ENT.Abc123"})
  void takesABusinessScopedId(String text) {
    assertThat(new WhatsAppUserId(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CO",
        "CO.",
        "co.448",
        "COL.448",
        "CO.44-8",
        "CO.ENT.",
        "+15550000001",
        "CO.1\n"
      })
  void refusesWhatIsNone(String text) {
    assertThat(WhatsAppUserId.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new WhatsAppUserId(text));
  }

  @Test
  void takesUpTo128LettersAndDigits() {
    assertThat(WhatsAppUserId.isValid("CO." + "1".repeat(128))).isTrue();
    assertThat(WhatsAppUserId.isValid("CO." + "1".repeat(129))).isFalse();
  }

  @Test
  void keepsThePersonOutOfLogs() {
    assertThat(new WhatsAppUserId("CO.4480000000000001")).hasToString("CO.…");
    assertThat(new WhatsAppUserId("CO.ENT.4480000000000001")).hasToString("CO.…");
  }
}

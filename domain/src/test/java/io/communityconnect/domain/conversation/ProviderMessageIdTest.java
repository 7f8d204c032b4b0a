package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProviderMessageIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"SM00000000000000000000000000000001", "x", "wamid.HBgL=", "~!"})
  void takesVisibleAscii(String text) {
    assertThat(new ProviderMessageId(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "SM 1", "SM1\n", "SM\u00e9", "SM\u007f", "SM\u0000"})
  void refusesWhatIsNone(String text) {
    assertThat(ProviderMessageId.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new ProviderMessageId(text));
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(ProviderMessageId.isValid("x".repeat(64))).isTrue();
    assertThat(ProviderMessageId.isValid("x".repeat(65))).isFalse();
  }
}

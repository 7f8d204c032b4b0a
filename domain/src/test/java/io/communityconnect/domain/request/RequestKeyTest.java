package io.communityconnect.domain.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestKeyTest {
  @Test
  void takesWhatCanBePrinted() {
    assertThat(new RequestKey("8e03978e-40d5-43dd-bc93-6894a57f9324").value()).hasSize(36);
    assertThat(RequestKey.isValid("x".repeat(255))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "tab\t", "ümlaut", "\u0000"})
  void refusesWhatCannot(String text) {
    assertThat(RequestKey.isValid(text)).isFalse();
    assertThatThrownBy(() -> new RequestKey(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(RequestKey.isValid("x".repeat(256))).isFalse();
  }

  @Test
  void tellsNothingOfItself() {
    assertThat(new RequestKey("secret")).asString().doesNotContain("secret");
  }
}

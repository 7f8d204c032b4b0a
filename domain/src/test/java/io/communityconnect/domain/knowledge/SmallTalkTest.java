package io.communityconnect.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SmallTalkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks!",
        "Good morning",
        "ok thank you so much",
        "👍",
        "Muchas gracias",
        "Bom dia!",
        "obrigada",
        "धन्यवाद",
        "नमस्ते जी",
        "¡Buenos días!"
      })
  void isNoQuestion(String text) {
    assertThat(SmallTalk.isAllOf(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is there a sauna?",
        "Thanks, and the gym?",
        "sauna",
        "¿Hay sauna?",
        "क्या सौना है?",
        "ok?"
      })
  void isOne(String text) {
    assertThat(SmallTalk.isAllOf(text)).isFalse();
  }
}

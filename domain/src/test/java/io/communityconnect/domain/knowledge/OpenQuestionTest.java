package io.communityconnect.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.people.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenQuestionTest {
  private static String kept(String asked) {
    return OpenQuestion.of(asked).orElseThrow().words();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Call 1234-56-7890 today?  | Call … today?
          Is 555-12-3456 the pump?  | Is … the pump?
          Who has 0171-23-4567?     | Who has …?
          Who has 5512-34-56?       | Who has …?
          Who has 55-12-3456?       | Who has …?
          What of 2026-11-26?       | What of 2026-11-26?
          Closed on 26.11.2026?     | Closed on 26.11.2026?
          Closed on 1/2/2026?       | Closed on 1/2/2026?
          """)
  void keepsDatesAndNoPhoneNumbers(String asked, String kept) {
    assertThat(kept(asked)).isEqualTo(kept);
  }

  @Test
  void cutsALongQuestionWithoutPartingACharacter() {
    assertThat(kept("x" + "🏠".repeat(OpenQuestion.MAX_LENGTH)))
        .isEqualTo("x" + "🏠".repeat(OpenQuestion.MAX_LENGTH / 2 - 1));
  }

  @Test
  void knowsItsLanguage() {
    assertThat(OpenQuestion.of("¿Dónde está la piscina?").orElseThrow().language())
        .contains(Language.SPANISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "\0"})
  void isNoneWithoutWords(String asked) {
    assertThat(OpenQuestion.of(asked)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OpenQuestion(asked.replace("\0", ""), Optional.empty()));
  }

  @Test
  void doesNotTellItsWords() {
    assertThat(kept("Is there a sauna?")).isEqualTo("Is there a sauna?");
    assertThat(OpenQuestion.of("Is there a sauna?").orElseThrow())
        .hasToString("OpenQuestion[17 characters]");
  }
}

package io.communityconnect.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BackReferenceTest {
  @ParameterizedTest
  @CsvSource({
    "What did you tell me last month about the parking permit?, SAID",
    "I asked about the pool in spring, SAID",
    "Do you remember the name of the plumber?, REMEMBERED",
    "and the plumber from last week?, EARLIER",
    "two months ago there was a form, EARLIER",
    "¿Qué me dijiste sobre el estacionamiento?, SAID",
    "¿Te acuerdas del fontanero?, REMEMBERED",
    "la reserva de la semana pasada, EARLIER",
    "O que você me disse sobre a garagem?, SAID",
    "Lembra do encanador?, REMEMBERED",
    "a festa do mês passado, EARLIER",
    "आपने मुझे पार्किंग के बारे में क्या बताया, ''",
    "आपने पहले बताया था, SAID",
    "क्या आपको याद है?, REMEMBERED",
    "पिछले महीने की मीटिंग, EARLIER"
  })
  void tellsInWhichWayAQuestionRefersBack(String question, String reference) {
    assertThat(BackReference.in(question).map(Enum::name).orElse("")).isEqualTo(reference);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When is the gym open on Sunday?",
        "The lift in block B is stuck",
        "¿Cuándo abre la piscina?",
        "Qual é a senha do wifi?",
        "जिम कब खुलता है?",
        "Can I book the hall for the last day of May?",
        "the membership form",
        ""
      })
  void leavesOtherQuestionsAlone(String question) {
    assertThat(BackReference.in(question)).isEmpty();
  }

  @Test
  void readsTheBeginningOfWhatIsPasted() {
    assertThat(BackReference.in("x ".repeat(5_000) + "do you remember")).isEmpty();
  }
}

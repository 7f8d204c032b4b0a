package io.communityconnect.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When is the gym open on Sunday?                    | ENGLISH
          The lift in block B is stuck.                      | ENGLISH
          can you tell me who the plumber is                 | ENGLISH
          what did you tell me about the parking permit      | ENGLISH
          I lost my key                                      | ENGLISH
          ¿A qué hora abre el gimnasio los domingos?         | SPANISH
          El ascensor del bloque B está averiado.            | SPANISH
          cuando es la reunion de la comunidad               | SPANISH
          Quiero saber quién es el fontanero                 | SPANISH
          necesito un permiso para mi coche                  | SPANISH
          A que horas a academia abre no domingo?            | PORTUGUESE
          O elevador do bloco B está parado.                 | PORTUGUESE
          quando é a reunião do condomínio                   | PORTUGUESE
          Você pode me dizer quem é o encanador?             | PORTUGUESE
          preciso de uma vaga para o meu carro               | PORTUGUESE
          रविवार को जिम कब खुलता है?                             | HINDI
          ब्लॉक B की लिफ्ट फँस गई है                              | HINDI
          lift kaam nahi kar rahi                            |
          ok                                                 |
          Maria Fernández                                    |
          B-1204                                             |
          👍                                                  |
          hello                                              |
          list me as a piano teacher                         |
          The word लिफ्ट means lift                            |
          """)
  void tellsWhatItCanTell(String text, Language language) {
    assertThat(LanguageGuess.of(text).orElse(null)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "12:30", "?!", "que", "a"})
  void tellsNothingOfTooLittle(String text) {
    assertThat(LanguageGuess.of(text)).isEmpty();
  }
}

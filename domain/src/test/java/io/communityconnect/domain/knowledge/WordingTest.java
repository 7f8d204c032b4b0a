package io.communityconnect.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.people.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WordingTest {
  @Test
  void takesWordsOfAnyScript() {
    assertThat(Wording.of("¿Cuándo abre el GIMNASIO? जिम कब खुलता है").words())
        .containsExactly("cuándo", "abre", "el", "gimnasio", "जिम", "कब", "खुलता", "है");
  }

  @Test
  void leavesOutWhatEverySentenceHas() {
    Wording wording = Wording.of("When is the gym open on Sunday?");

    assertThat(wording.language()).contains(Language.ENGLISH);
    assertThat(wording.telling(wording.language())).containsExactly("gym", "open", "sunday");
  }

  @Test
  void tellsLanguagesApart() {
    assertThat(Wording.of("¿A qué hora abre la piscina?").language()).contains(Language.SPANISH);
    assertThat(Wording.of("Até que horas a piscina fica aberta?").language())
        .contains(Language.PORTUGUESE);
    assertThat(Wording.of("जिम कब खुलता है?").language()).contains(Language.HINDI);
    assertThat(Wording.of("WiFi 2026").language()).isEqualTo(Optional.empty());
  }

  @Test
  void foldsAccentsAndLeavesOtherScriptsWhole() {
    assertThat(Wording.fold("habitación")).isEqualTo("habitacion");
    assertThat(Wording.fold("हिंदी")).isEqualTo("हिंदी");
  }
}

package io.communityconnect.domain.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.analytics.Topics.WordUse;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CommonWordsTest {
  private static Asking by(int resident, String question, Language language) {
    return new Asking(new ResidentId(new UUID(0, resident)), question, Optional.of(language));
  }

  private static List<WordUse> of(Asking... questions) {
    return CommonWords.of(List.of(questions)).stream().map(Map.Entry::getValue).toList();
  }

  @Test
  void countsWhatThreeResidentsAskedFor() {
    assertThat(
            of(
                by(1, "Where is the plumber?", Language.ENGLISH),
                by(2, "Is a plumber there? PLUMBER!", Language.ENGLISH),
                by(3, "plumber, please", Language.ENGLISH),
                by(3, "And a plumber tomorrow?", Language.ENGLISH)))
        .containsExactly(new WordUse("plumber", 4, 3));
  }

  @Test
  void tellsNothingThatFewerSaidHoweverOften() {
    assertThat(
            of(
                by(1, "divorce lawyer", Language.ENGLISH),
                by(1, "divorce lawyer", Language.ENGLISH),
                by(1, "divorce lawyer", Language.ENGLISH),
                by(2, "divorce", Language.ENGLISH)))
        .isEmpty();
  }

  @Test
  void leavesOutWhatHasFigures() {
    assertThat(
            of(
                by(1, "B1204 14155550100 १२०४", Language.HINDI),
                by(2, "B1204 14155550100 १२०४", Language.HINDI),
                by(3, "B1204 14155550100 १२०४", Language.HINDI)))
        .isEmpty();
  }

  @Test
  void takesAccentsAndScriptsAsTheyAre() {
    assertThat(
            of(
                by(1, "¿Hay calefacción?", Language.SPANISH),
                by(2, "la calefaccion no va", Language.SPANISH),
                by(3, "Calefacción", Language.SPANISH),
                by(4, "पार्किंग कहाँ है", Language.HINDI),
                by(5, "पार्किंग", Language.HINDI),
                by(6, "पार्किंग?", Language.HINDI)))
        .containsExactlyInAnyOrder(new WordUse("calefacción", 3, 3), new WordUse("पार्किंग", 3, 3));
  }
}

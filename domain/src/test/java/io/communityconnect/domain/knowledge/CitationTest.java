package io.communityconnect.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.people.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CitationTest {
  private static final Citation.Source GYM =
      new Citation.Source("Gym rules", LocalDate.parse("2026-11-01"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH    | Source: Gym rules, 1 November 2026
          SPANISH    | Fuente: Gym rules, 1 de noviembre de 2026
          PORTUGUESE | Fonte: Gym rules, 1 de novembro de 2026
          HINDI      | स्रोत: Gym rules, 1 नवंबर 2026
          """)
  void namesTheSourceAndItsDay(Language language, String line) {
    assertThat(Citation.of(List.of(GYM), language)).contains(line);
  }

  @Test
  void namesEachSourceOnce() {
    Citation.Source pool = new Citation.Source("Pool", LocalDate.parse("2026-04-15"));

    assertThat(Citation.of(List.of(GYM, pool, GYM), Language.ENGLISH))
        .contains("Sources: Gym rules, 1 November 2026; Pool, 15 April 2026");
    assertThat(Citation.of(List.of(), Language.ENGLISH)).isEmpty();
  }

  @Test
  void shortensALongTitleWithoutPartingACharacter() {
    Citation.Source homes =
        new Citation.Source("a" + "🏠".repeat(60), LocalDate.parse("2026-04-15"));
    Citation.Source others = new Citation.Source("🏠".repeat(60), LocalDate.parse("2026-04-15"));

    assertThat(Citation.of(List.of(homes), Language.ENGLISH))
        .contains("Source: a" + "🏠".repeat(39) + "…, 15 April 2026");
    assertThat(Citation.of(List.of(others), Language.ENGLISH))
        .contains("Source: " + "🏠".repeat(39) + "…, 15 April 2026");
  }
}

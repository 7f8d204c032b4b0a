package io.communityconnect.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AttributionTest {
  private static final FoundPassage GYM =
      passage(1, "Gym", "The gym is open from 7:00 to 20:00 on Saturday and Sunday.");
  private static final FoundPassage POOL =
      passage(2, "Swimming pool", "The pool is open every day. A lifeguard is present at noon.");
  private static final FoundPassage PISCINA =
      passage(3, "Piscina", "La piscina abre de 6:00 a 21:00 todos los días excepto el lunes.");

  private static FoundPassage passage(int number, String title, String body) {
    return new FoundPassage(
        new PassageId(new UUID(0, number)),
        new ArticleId(new UUID(1, number)),
        title,
        new PassageText(Optional.empty(), body),
        LocalDate.parse("2026-01-01"),
        Optional.empty(),
        1,
        1,
        0);
  }

  private static List<FoundPassage> sourcesOf(String text) {
    return Attribution.of(text, List.of(POOL, GYM, PISCINA));
  }

  @Test
  void findsTheSourceOfWhatIsQuoted() {
    assertThat(sourcesOf("Happy to help! The gym is open from 7:00 to 20:00 on Saturday."))
        .containsExactly(GYM);
  }

  @Test
  void findsTheSourceOfWhatIsSaidInSimilarWords() {
    assertThat(sourcesOf("On Sunday the gym opens at 7.")).containsExactly(GYM);
    assertThat(sourcesOf("La piscina abre a las 6:00, excepto el lunes.")).containsExactly(PISCINA);
  }

  @Test
  void findsASourceForEachSentenceOnce() {
    assertThat(
            sourcesOf(
                "The gym is open on Sunday. A lifeguard is present.\nThe gym is open on Saturday."))
        .containsExactly(GYM, POOL);
  }

  @Test
  void findsNoneWhereTheWordsAreOthers() {
    assertThat(sourcesOf("I don't know whether there is a sauna. Shall I ask the committee?"))
        .isEmpty();
    assertThat(sourcesOf("Yes. Sunday!")).isEmpty();
    assertThat(sourcesOf("")).isEmpty();
  }
}

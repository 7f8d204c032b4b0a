package io.communityconnect.adapters.persistence.knowledge.held;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.storage.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrigramsIT {
  private final Trigrams trigrams = new Trigrams();

  @ParameterizedTest
  @CsvSource({
    "word, two words",
    "word, words",
    "parking, pakring",
    "parking, parkin",
    "piscina, picsina",
    "habitacion, habitación",
    "ñandú, nandu",
    "स्विमिंग, स्विमिग",
    "पार्किंग, पार्किग",
    "gym, pool",
    "gym, gym"
  })
  void areComparedAsPostgresDoes(String one, String other) {
    Compared compared = compared(one, other);

    int[] learnt = trigrams.learn(compared.ofOne());
    int[] sought = trigrams.known(compared.ofOther());

    assertThat(Trigrams.similarity(learnt, sought)).isEqualTo(compared.similarity());
  }

  /// @param ofOne the trigrams of one word
  /// @param ofOther the trigrams of the other
  private record Compared(List<String> ofOne, List<String> ofOther, float similarity) {}

  private static Compared compared(String one, String other) {
    return TestDatabase.asItIs()
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select show_trgm(a) as one, show_trgm(b) as other, similarity(a, b) as alike
                        from (select cast(:one as text) as a, cast(:other as text) as b) words
                        """)
                    .bind("one", one)
                    .bind("other", other)
                    .map(
                        (row, _) ->
                            new Compared(
                                WordForms.list(row, "one"),
                                WordForms.list(row, "other"),
                                row.getFloat("alike")))
                    .one());
  }
}

package io.communityconnect.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryQueryTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "… — ;", "\0\0", "\n\t", "\uD83D", "👍"})
  void findsNothingToSearchForWhereThereAreNoWords(String typed) {
    assertThat(HistoryQuery.in(typed)).isEmpty();
  }

  @Test
  void keepsWhatIsTypedButForWhatNoTextHas() {
    assertThat(HistoryQuery.in("  the\0lift,\nblock B? \uD83D "))
        .contains(query("the lift, block B?"));
    assertThat(HistoryQuery.in("水が漏れる")).contains(query("水が漏れる"));
    assertThat(HistoryQuery.in("7")).contains(query("7"));
  }

  @Test
  void cutsWhatIsTooLong() {
    String typed = "lift ".repeat(20_000);

    HistoryQuery query = HistoryQuery.in(typed).orElseThrow();

    assertThat(query.text()).hasSize(HistoryQuery.MAX_LENGTH).startsWith("lift lift");
  }

  @Test
  void cutsNoCharacterInHalf() {
    String typed = "a".repeat(HistoryQuery.MAX_LENGTH - 1) + "👍 and more";

    assertThat(HistoryQuery.in(typed).orElseThrow().text())
        .isEqualTo("a".repeat(HistoryQuery.MAX_LENGTH - 1));
  }

  @Test
  void refusesWhatWasNotCleaned() {
    assertThatThrownBy(() -> new HistoryQuery("a\0b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HistoryQuery("?")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HistoryQuery("a".repeat(2001)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did Caroline say about the lift? | What did say about the lift?",
        "When is caroline's birthday | When is birthday",
        "When is CAROLINE’S birthday | When is birthday",
        "Carolines and Carol are others | Carolines and Carol are others",
        "Did Melanie Smith, or Smith, call? | Did , or , call?",
        "Ask (Melanie) | Ask ( )",
        "Caroline? | Caroline?",
      })
  void takesTheSpeakersOutOfTheMeaning(String typed, String meaning) {
    assertThat(query(typed).meaning(List.of("Caroline", "Melanie Smith"))).isEqualTo(meaning);
  }

  @Test
  void takesNamesForWhatTheyAreAndNotForPatterns() {
    assertThat(query("what of a.b and acb").meaning(Set.of("a.b"))).isEqualTo("what of and acb");
    assertThat(query("was sagt Jürgen dazu").meaning(Set.of("JÜRGEN"))).isEqualTo("was sagt dazu");
  }

  @Test
  void meansItselfWhereNobodyHasAName() {
    assertThat(query("the lift").meaning(Set.of())).isEqualTo("the lift");
    assertThat(query("the lift").meaning(Set.of(" ", "?"))).isEqualTo("the lift");
  }

  @Test
  void keepsItsWordsToItself() {
    assertThat(query("my secret").toString()).doesNotContain("secret");
  }

  private static HistoryQuery query(String text) {
    return new HistoryQuery(text);
  }
}

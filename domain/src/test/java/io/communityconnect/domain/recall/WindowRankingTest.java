package io.communityconnect.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WindowRankingTest {
  @Test
  void ranksATurnByWhatIsSaidAroundIt() {
    WindowRanking ranking = WindowRanking.of(turnsOfTenWords(20), List.of(said(10)));

    assertThat(ranking.best(20)).containsExactlyInAnyOrder(8, 9, 10, 11, 12);
    assertThat(ranking.relevance(7)).isZero();
    assertThat(ranking.relevance(13)).isZero();
  }

  @Test
  void ranksWhatHasMoreOfTheWordsFirst() {
    WindowRanking ranking = WindowRanking.of(turnsOfTenWords(40), List.of(said(5, 30), said(30)));

    assertThat(ranking.best(5)).containsExactlyInAnyOrder(28, 29, 30, 31, 32);
    assertThat(ranking.relevance(30)).isEqualTo(1);
    assertThat(ranking.relevance(5)).isBetween(0.01, 0.99);
  }

  @Test
  void takesARareWordForMoreThanAFrequentOne() {
    WindowRanking ranking =
        WindowRanking.of(turnsOfTenWords(100), List.of(said(90), said(10, 20, 30, 40, 50, 60)));

    assertThat(ranking.best(1).getFirst()).isBetween(88, 92);
  }

  /// The window around turn 1 of three: 3 words of 6 + 3 + 3, said once and twice.
  @Test
  void followsTheFormula() {
    Postings lengths = Postings.of(new int[] {0, 1, 2, 3, 4, 5}, new int[] {6, 3, 3, 6, 6, 6});
    Postings word = Postings.of(new int[] {0, 1}, new int[] {1, 2});

    WindowRanking ranking = WindowRanking.of(lengths, List.of(new SoughtWord(word, 1)));

    // Windows of 12, 18, 24, 24, 21 and 18 words; the word is in those of turns 0 to 3.
    double average = (12 + 18 + 24 + 24 + 21 + 18) / 6.0;
    double first = 3 * 2.2 / (3 + 1.2 * (0.25 + 0.75 * 12 / average));
    double last = 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 24 / average));
    assertThat(ranking.best(6)).containsExactly(0, 1, 2, 3);
    assertThat(ranking.relevance(0)).isEqualTo(1);
    assertThat(ranking.relevance(3)).isCloseTo(last / first, within(1e-9));
    assertThat(ranking.relevance(4)).isZero();
  }

  @Test
  void closesTheGapThatADeletedTurnLeaves() {
    Postings lengths = Postings.of(new int[] {-3, -2, 4, 9, 10}, new int[] {5, 5, 5, 5, 5});

    WindowRanking ranking = WindowRanking.of(lengths, List.of(said(4)));

    assertThat(ranking.best(9)).containsExactlyInAnyOrder(-3, -2, 4, 9, 10);
  }

  @Test
  void knowsNothingOfTurnsThatAreNoMore() {
    WindowRanking ranking = WindowRanking.of(turnsOfTenWords(3), List.of(said(77)));

    assertThat(ranking.best(5)).isEmpty();
    assertThat(ranking.relevance(77)).isZero();
  }

  @Test
  void findsNothingInAnEmptyHistory() {
    WindowRanking ranking = WindowRanking.of(turnsOfTenWords(0), List.of());

    assertThat(ranking.best(5)).isEmpty();
    assertThat(ranking.size()).isZero();
    assertThat(ranking.relevance(0)).isZero();
  }

  @Test
  void countsAWordSpeltAlikeForLess() {
    SoughtWord guessed = new SoughtWord(said(5).postings(), 0.5);

    WindowRanking ranking = WindowRanking.of(turnsOfTenWords(40), List.of(guessed, said(30)));

    assertThat(ranking.relevance(5)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void refusesPostingsOutOfOrder() {
    assertThatThrownBy(() -> Postings.of(new int[] {2, 1}, new int[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Postings.of(new int[] {1, 1}, new int[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Postings.of(new int[] {1}, new int[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Postings.of(new int[] {1}, new int[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAWeightThatIsNone() {
    Postings postings = turnsOfTenWords(1);

    assertThatThrownBy(() -> new SoughtWord(postings, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SoughtWord(postings, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void putsMeaningBeforeWords() {
    assertThat(RecallScore.of(0.6, 0)).isGreaterThan(RecallScore.of(0, 1));
    assertThat(RecallScore.of(0.4, 1)).isCloseTo(0.9, within(1e-9));
  }

  private static SoughtWord said(int... turns) {
    int[] once = new int[turns.length];
    Arrays.fill(once, 1);
    return new SoughtWord(Postings.of(turns, once), 1);
  }

  private static Postings turnsOfTenWords(int count) {
    int[] lengths = new int[count];
    Arrays.fill(lengths, 10);
    return Postings.of(IntStream.range(0, count).toArray(), lengths);
  }
}

package io.communityconnect.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What holds for every conversation and every query.
final class WindowRankingLawsTest {
  @Property
  void agreesWithTheFormulaWrittenOut(
      @ForAll("lengths") List<Integer> lengths,
      @ForAll("words") List<Map<Integer, Integer>> words) {
    WindowRanking ranking = ranking(lengths, words, 0);
    double[] scores = writtenOut(lengths, words);
    double greatest = 0;
    for (double score : scores) {
      greatest = Math.max(greatest, score);
    }
    for (int turn = 0; turn < lengths.size(); turn++) {
      assertThat(ranking.relevance(turn))
          .isCloseTo(greatest == 0 ? 0 : scores[turn] / greatest, within(1e-9));
    }
  }

  @Property
  void isAShareOfTheBest(
      @ForAll("lengths") List<Integer> lengths,
      @ForAll("words") List<Map<Integer, Integer>> words) {
    WindowRanking ranking = ranking(lengths, words, 0);
    List<Integer> best = ranking.best(lengths.size());

    for (int turn = 0; turn < lengths.size(); turn++) {
      assertThat(ranking.relevance(turn)).isBetween(0.0, 1.0);
      assertThat(ranking.relevance(turn) > 0).isEqualTo(best.contains(turn));
    }
    if (!best.isEmpty()) {
      assertThat(ranking.relevance(best.getFirst())).isEqualTo(1);
    }
  }

  @Property
  void givesTheBestFirstHoweverFewAreAskedFor(
      @ForAll("lengths") List<Integer> lengths,
      @ForAll("words") List<Map<Integer, Integer>> words,
      @ForAll @IntRange(max = 10) int limit) {
    WindowRanking ranking = ranking(lengths, words, 0);
    List<Integer> all = ranking.best(lengths.size());

    assertThat(ranking.best(limit)).isEqualTo(all.subList(0, Math.min(limit, all.size())));
    for (int i = 1; i < all.size(); i++) {
      assertThat(ranking.relevance(all.get(i - 1)))
          .isGreaterThanOrEqualTo(ranking.relevance(all.get(i)));
    }
  }

  @Property
  void doesNotCareWhereTheCountOfTurnsBegins(
      @ForAll("lengths") List<Integer> lengths,
      @ForAll("words") List<Map<Integer, Integer>> words,
      @ForAll @IntRange(min = -9000, max = 9000) int start) {
    WindowRanking here = ranking(lengths, words, 0);
    WindowRanking there = ranking(lengths, words, start);

    assertThat(there.best(50)).isEqualTo(here.best(50).stream().map(turn -> turn + start).toList());
  }

  @Provide
  Arbitrary<List<Integer>> lengths() {
    return Arbitraries.integers().between(1, 30).list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<Map<Integer, Integer>>> words() {
    return Arbitraries.maps(
            Arbitraries.integers().between(0, 45), Arbitraries.integers().between(1, 4))
        .ofMaxSize(12)
        .list()
        .ofMaxSize(4);
  }

  private static WindowRanking ranking(
      List<Integer> lengths, List<Map<Integer, Integer>> words, int start) {
    SortedMap<Integer, Integer> turns = new TreeMap<>();
    for (int i = 0; i < lengths.size(); i++) {
      turns.put(i + start, lengths.get(i));
    }
    List<SoughtWord> sought = new ArrayList<>();
    for (Map<Integer, Integer> word : words) {
      SortedMap<Integer, Integer> said = new TreeMap<>();
      word.forEach((turn, count) -> said.put(turn + start, count));
      sought.add(new SoughtWord(postings(said), 1));
    }
    return WindowRanking.of(postings(turns), sought);
  }

  private static Postings postings(SortedMap<Integer, Integer> counts) {
    return Postings.of(
        counts.keySet().stream().mapToInt(turn -> turn).toArray(),
        counts.values().stream().mapToInt(count -> count).toArray());
  }

  private static double[] writtenOut(List<Integer> lengths, List<Map<Integer, Integer>> words) {
    int size = lengths.size();
    double total = 0;
    for (int turn = 0; turn < size; turn++) {
      total += window(lengths, turn);
    }
    double[] scores = new double[size];
    for (Map<Integer, Integer> word : words) {
      List<Integer> said = new ArrayList<>();
      for (int turn = 0; turn < size; turn++) {
        said.add(word.getOrDefault(turn, 0));
      }
      long holding = 0;
      for (int turn = 0; turn < size; turn++) {
        holding += window(said, turn) > 0 ? 1 : 0;
      }
      for (int turn = 0; turn < size; turn++) {
        double frequency = window(said, turn);
        double rarity = Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
        double length = window(lengths, turn) / (total / size);
        scores[turn] += rarity * frequency * 2.2 / (frequency + 1.2 * (0.25 + 0.75 * length));
      }
    }
    return scores;
  }

  private static int window(List<Integer> numbers, int turn) {
    return numbers.subList(Math.max(0, turn - 2), Math.min(numbers.size(), turn + 3)).stream()
        .mapToInt(number -> number)
        .sum();
  }
}

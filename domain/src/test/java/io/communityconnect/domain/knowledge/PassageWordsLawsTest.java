package io.communityconnect.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/// The words are compared as sets of them would be.
final class PassageWordsLawsTest {
  private static final int VOCABULARY = 400;

  @Property(tries = 2000)
  void shareWhatTheirSetsShare(
      @ForAll("texts") String one,
      @ForAll("texts") String other,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    assertThat(PassageWords.of(one).share(PassageWords.of(other), share))
        .isEqualTo(setsShare(one, other, share));
  }

  /// By chance two texts are seldom alike, so here one is the other with a few words more.
  @Property(tries = 2000)
  void shareWhatTheirSetsShareWhereOneIsTheOtherAlmost(
      @ForAll("texts") String one,
      @ForAll("fewWords") String more,
      @ForAll @DoubleRange(min = 0.6, max = 1) double share) {
    String other = more + " " + one;

    assertThat(PassageWords.of(one).share(PassageWords.of(other), share))
        .isEqualTo(setsShare(one, other, share));
    assertThat(PassageWords.of(other).share(PassageWords.of(one), share))
        .isEqualTo(setsShare(other, one, share));
  }

  @Property(tries = 300)
  void countEachOnce(@ForAll("texts") String text) {
    PassageText passage = new PassageText(Optional.empty(), text + ".");

    assertThat(passage.words().count()).isEqualTo(set(text).size());
    assertThat(passage.words()).isSameAs(passage.words());
  }

  private static boolean setsShare(String one, String other, double share) {
    Set<String> common = set(one);
    common.retainAll(set(other));
    return common.size() >= share * Math.max(set(one).size(), set(other).size());
  }

  private static Set<String> set(String text) {
    return new HashSet<>(Wording.foldedWords(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return words().list().ofMinSize(0).ofMaxSize(200).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> fewWords() {
    return words().list().ofMinSize(0).ofMaxSize(30).map(words -> String.join(" ", words));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.integers()
        .between(0, VOCABULARY)
        .map(number -> (number % 3 == 0 ? "Época" : "पानी") + number);
  }
}

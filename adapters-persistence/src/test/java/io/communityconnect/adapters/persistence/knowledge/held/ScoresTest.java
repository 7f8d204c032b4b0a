package io.communityconnect.adapters.persistence.knowledge.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

final class ScoresTest {
  private static final int PASSAGES = 6;
  private static final Term POOL = term("pool", 1, 2, 4);
  private static final Term POOLS = term("pools", 2, 3);
  private static final Term OPEN = term("open", 4, 5);

  private final Scores scores = new Scores(PASSAGES);

  @Test
  void addUpWordsAndCountThePassagesOfEach() {
    scores.hit(POOL, 1);
    scores.hit(POOLS, 0.5f);
    assertThat(scores.hits()).isEqualTo(4);
    scores.add(2);
    scores.hit(OPEN, 1);
    assertThat(scores.hits()).isEqualTo(2);
    scores.add(1);

    assertThat(scores.best(all(), PASSAGES)).containsExactly(4, 1, 2, 3, 5);
    assertThat(scores.words(4)).isEqualTo(1);
    assertThat(scores.words(3)).isEqualTo(1 / 3.0);
    assertThat(scores.words(0)).isZero();
  }

  @Test
  void leaveOutWhatDoesNotCount() {
    scores.hit(POOL, 1);
    scores.add(1);
    BitSet counts = all();
    counts.clear(2);

    assertThat(scores.best(counts, PASSAGES)).containsExactly(1, 4);
  }

  @Test
  void startAnewOnceTheyAreCleared() {
    scores.hit(POOL, 1);
    scores.add(2);
    scores.hit(OPEN, 1);
    scores.clear();

    assertThat(scores.hits()).isZero();
    assertThat(scores.best(all(), PASSAGES)).isEmpty();
    scores.hit(POOLS, 1);
    scores.add(1);
    assertThat(scores.best(all(), PASSAGES)).containsExactly(2, 3);
    assertThat(scores.words(2)).isEqualTo(1);
    assertThat(scores.words(4)).isZero();
  }

  private static BitSet all() {
    BitSet all = new BitSet();
    all.set(0, PASSAGES);
    return all;
  }

  private static Term term(String name, int... places) {
    float[] weights = new float[places.length];
    Arrays.fill(weights, 1);
    return new Term(name, new int[0], places, weights);
  }
}

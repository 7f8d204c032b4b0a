package io.communityconnect.adapters.persistence.knowledge.held;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BestTest {
  private static final double[] FITS = {1, 3, Best.NOT, 2, 3, -1, 2};

  @Test
  void areTheFewThatFitAndTheFirstOfThoseThatFitAlike() {
    assertThat(best(3, 0, 1, 2, 3, 4, 5, 6).places()).containsExactly(1, 4, 3);
    assertThat(best(9, 0, 1, 2, 3, 4, 5, 6).places()).containsExactly(1, 4, 3, 6, 0, 5);
    assertThat(best(0, 0, 1).places()).isEmpty();
  }

  @Test
  void areTheSameInWhateverOrderTheyCome() {
    assertThat(best(3, 6, 5, 4, 3, 2, 1, 0).places()).containsExactly(1, 4, 3);
    assertThat(best(9, 6, 2, 4, 0, 3, 1, 5).places()).containsExactly(1, 4, 3, 6, 0, 5);
  }

  @Test
  void tellWhatIsLeftOut() {
    assertThat(best(3, 0, 1, 3, 4).least()).isEqualTo(2);
    assertThat(best(5, 0, 1, 2, 3).least()).isEqualTo(Best.NOT);
  }

  private static Best best(int limit, int... places) {
    Best best = new Best(limit);
    for (int place : places) {
      best.consider(place, FITS[place]);
    }
    return best;
  }
}

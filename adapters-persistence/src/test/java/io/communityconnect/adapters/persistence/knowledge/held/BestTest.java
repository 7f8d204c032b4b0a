package io.communityconnect.adapters.persistence.knowledge.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

final class BestTest {
  @Test
  void areTheFewThatFitAndCountTheFirstOfThoseThatFitAlike() {
    double[] fits = {1, 3, Best.NOT, 2, 3, 9, 2, -1};
    BitSet counts = BitSet.valueOf(new long[] {0b1101_1111});

    assertThat(Best.of(fits, counts, 3)).containsExactly(1, 4, 3);
    assertThat(Best.of(fits, counts, 9)).containsExactly(1, 4, 3, 6, 0, 7);
    assertThat(Best.of(fits, counts, 0)).isEmpty();
  }
}

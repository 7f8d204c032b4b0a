package io.communityconnect.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessScaleTest {
  @ParameterizedTest
  @CsvSource({"0.7, 0", "0.85, 0.5", "1, 1", "0.6, 0", "0, 0", "-1, 0", "1.0000001, 1"})
  void startsWhereTextsBeginToBeAlike(double cosine, double likeness) {
    assertThat(new LikenessScale(0.7).likeness(cosine)).isCloseTo(likeness, within(1e-9));
  }

  @Test
  void takesTheCosineItselfWhereUnrelatedTextsAreAtRightAngles() {
    assertThat(LikenessScale.FULL.likeness(0.55)).isEqualTo(0.55);
    assertThat(LikenessScale.FULL.likeness(-0.2)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void refusesWhatIsNoScale(double unrelated) {
    assertThatIllegalArgumentException().isThrownBy(() -> new LikenessScale(unrelated));
  }
}

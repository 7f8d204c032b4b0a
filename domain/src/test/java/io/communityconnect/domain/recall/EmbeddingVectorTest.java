package io.communityconnect.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddingVectorTest {
  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void refusesWhatIsNoFiniteNumber(float value) {
    assertThatIllegalArgumentException().isThrownBy(() -> EmbeddingVector.of(1, value));
  }

  @Test
  void refusesToHaveNoDimension() {
    assertThatIllegalArgumentException().isThrownBy(EmbeddingVector::of);
  }

  @Test
  void staysAsItWasMade() {
    float[] values = {1, 2};
    EmbeddingVector vector = EmbeddingVector.of(values);

    values[0] = 9;
    vector.toArray()[1] = 9;

    assertThat(vector.toArray()).containsExactly(1, 2);
  }

  @Test
  void knowsThatItIsZero() {
    assertThat(EmbeddingVector.of(0, -0f).isZero()).isTrue();
    assertThat(EmbeddingVector.of(0, 1e-20f).isZero()).isFalse();
    assertThat(EmbeddingVector.of(Float.MIN_VALUE).isZero()).isTrue();
  }

  @Test
  void hasADirectionOfTheLengthOne() {
    assertThat(EmbeddingVector.of(30, -40).direction()).containsExactly(0.6f, -0.8f);
    assertThat(EmbeddingVector.of(3e38f, 0).direction()).containsExactly(1, 0);
    assertThat(EmbeddingVector.of(0, 0).direction()).containsExactly(0, 0);
  }

  @Test
  void findsTheSameDirectionWhateverTheLength() {
    assertThat(EmbeddingVector.of(1, 2).cosineSimilarity(EmbeddingVector.of(10, 20)))
        .isCloseTo(1, within(1e-12));
    assertThat(EmbeddingVector.of(3e38f, 3e38f).cosineSimilarity(EmbeddingVector.of(3e38f, 3e38f)))
        .isCloseTo(1, within(1e-12));
    assertThat(EmbeddingVector.of(1e-20f).cosineSimilarity(EmbeddingVector.of(1))).isEqualTo(1);
  }

  @Test
  void tellsUnrelatedAndOppositeDirections() {
    assertThat(EmbeddingVector.of(1, 0).cosineSimilarity(EmbeddingVector.of(0, 2))).isZero();
    assertThat(EmbeddingVector.of(1, 0).cosineSimilarity(EmbeddingVector.of(-2, 0))).isEqualTo(-1);
  }

  @Test
  void neverLeavesTheScale() {
    EmbeddingVector vector = EmbeddingVector.of(0.1f, 0.3f, 0.7f, 0.9f);

    assertThat(vector.cosineSimilarity(vector)).isLessThanOrEqualTo(1);
  }

  @Test
  void findsNothingLikeZero() {
    assertThat(EmbeddingVector.of(0, 0).cosineSimilarity(EmbeddingVector.of(1, 0))).isZero();
  }

  @Test
  void refusesToCompareDifferentDimensions() {
    EmbeddingVector other = EmbeddingVector.of(1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmbeddingVector.of(1, 2).cosineSimilarity(other));
  }

  @Test
  void isEqualByItsNumbers() {
    assertThat(EmbeddingVector.of(1, 2)).isEqualTo(EmbeddingVector.of(1, 2));
    assertThat(EmbeddingVector.of(1, 2)).hasSameHashCodeAs(EmbeddingVector.of(1, 2));
    assertThat(EmbeddingVector.of(1, 2)).isNotEqualTo(EmbeddingVector.of(1, 3));
  }

  @Test
  void keepsItsNumbersOutOfLogs() {
    assertThat(EmbeddingVector.of(0.625f, 2)).hasToString("EmbeddingVector[2 dimensions]");
  }
}

package io.communityconnect.adapters.persistence.knowledge.held;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.recall.EmbeddingVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MeaningIndexTest {
  private static final int DIMENSIONS = 384;
  private static final int WITHOUT = 2;

  private final Random random = new Random(1);

  @ParameterizedTest
  @ValueSource(ints = {3, 256, 257, 700})
  void tellsTheCosineOfEach(int size) {
    List<Optional<EmbeddingVector>> meanings = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      meanings.add(i == WITHOUT ? Optional.empty() : Optional.of(vector()));
    }
    EmbeddingVector sought = vector();

    double[] likeness = new MeaningIndex(DIMENSIONS, meanings).likeness(sought);

    assertThat(likeness).hasSize(size);
    for (int i = 0; i < size; i++) {
      double expected = meanings.get(i).map(each -> each.cosineSimilarity(sought)).orElse(Best.NOT);
      assertThat(likeness[i]).isCloseTo(expected, Offset.offset(1e-6));
    }
  }

  private EmbeddingVector vector() {
    float[] numbers = new float[DIMENSIONS];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian() * 3;
    }
    return EmbeddingVector.of(numbers);
  }
}

package io.communityconnect.simulator.llm;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/// Vectors of texts by the words in them: the more of them two texts share, the more alike they
/// are.
///
/// Shaped like those of text-embedding-ada-002, to which all texts are much alike: the cosine of
/// two that have nothing in common is 0.72 and not 0. Reports have 0.71 and 0.72 for a question and
/// passages that do not answer it, 0.80 and more for those that do
/// (<https://github.com/run-llama/llama_index/issues/12487>), and rarely anything below 0.7
/// (<https://github.com/promptfoo/promptfoo/issues/240>).
final class WordVectors {
  static final int DIMENSIONS = 1536;

  /// The cosine of texts that share no word.
  static final double UNRELATED = 0.72;

  private static final float[] COMMON = direction("what all texts have in common");

  private WordVectors() {}

  /// A vector of the length 1.
  static float[] of(String text) {
    Set<String> stems = Words.stems(text);
    float[] own = new float[DIMENSIONS];
    (stems.isEmpty() ? Set.of(text) : stems).forEach(word -> add(own, direction(word), 1));
    float[] vector = new float[DIMENSIONS];
    add(vector, COMMON, Math.sqrt(UNRELATED));
    add(vector, own, Math.sqrt(1 - UNRELATED) / length(own));
    float[] unit = new float[DIMENSIONS];
    add(unit, vector, 1 / length(vector));
    return unit;
  }

  /// As if by chance, the same for the same word always, of the length 1.
  private static float[] direction(String word) {
    UUID seed = UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8));
    SplittableRandom random = new SplittableRandom(seed.getMostSignificantBits());
    float[] direction = new float[DIMENSIONS];
    float size = (float) (1 / Math.sqrt(DIMENSIONS));
    for (int i = 0; i < DIMENSIONS; i++) {
      direction[i] = random.nextBoolean() ? size : -size;
    }
    return direction;
  }

  private static void add(float[] sum, float[] vector, double times) {
    for (int i = 0; i < DIMENSIONS; i++) {
      sum[i] += (float) (times * vector[i]);
    }
  }

  private static double length(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    return Math.sqrt(squares);
  }
}

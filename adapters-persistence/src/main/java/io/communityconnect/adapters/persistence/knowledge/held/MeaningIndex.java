package io.communityconnect.adapters.persistence.knowledge.held;

import io.communityconnect.domain.recall.EmbeddingVector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The meanings of passages, all of which are compared.
///
/// They lie in blocks of some hundred, in each first the first numbers of all, then the second
/// ones: so many comparisons go on side by side, which the compiler turns into the processor's
/// instructions for that. A sum over one vector it may not, for sums of floats depend on the order.
final class MeaningIndex {
  /// How many passages lie in a block, but for the last: what is summed up fits the nearest cache.
  private static final int WIDTH = 256;

  private final int dimensions;
  private final float[][] blocks;
  private final boolean[] known;

  /// @param meanings of each passage, where it has one
  MeaningIndex(int dimensions, List<Optional<EmbeddingVector>> meanings) {
    this.dimensions = dimensions;
    this.known = new boolean[meanings.size()];
    this.blocks = new float[(known.length + WIDTH - 1) / WIDTH][];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = new float[dimensions * Math.min(WIDTH, known.length - i * WIDTH)];
    }
    for (int place = 0; place < known.length; place++) {
      Optional<EmbeddingVector> meaning = meanings.get(place);
      known[place] = meaning.isPresent();
      if (meaning.isPresent()) {
        put(place, unit(meaning.get()));
      }
    }
  }

  private void put(int place, float[] unit) {
    float[] block = blocks[place / WIDTH];
    int width = block.length / dimensions;
    for (int i = 0; i < dimensions; i++) {
      block[i * width + place % WIDTH] = unit[i];
    }
  }

  /// The cosine of the sought meaning and each passage's; [Best#NOT] of those without.
  double[] likeness(EmbeddingVector sought) {
    float[] unit = unit(sought);
    double[] likeness = new double[known.length];
    float[] sums = new float[WIDTH];
    for (int block = 0; block < blocks.length; block++) {
      sum(blocks[block], unit, sums);
      int first = block * WIDTH;
      for (int i = first; i < Math.min(first + WIDTH, known.length); i++) {
        likeness[i] = known[i] ? Math.clamp(sums[i - first], -1, 1) : Best.NOT;
      }
    }
    return likeness;
  }

  private static void sum(float[] block, float[] unit, float[] sums) {
    Arrays.fill(sums, 0);
    int width = block.length / unit.length;
    for (int i = 0; i < unit.length; i++) {
      float number = unit[i];
      int first = i * width;
      for (int lane = 0; lane < width; lane++) {
        sums[lane] += number * block[first + lane];
      }
    }
  }

  private float[] unit(EmbeddingVector vector) {
    if (vector.dimensions() != dimensions) {
      throw new IllegalArgumentException("vectors of two models cannot be compared");
    }
    return vector.direction();
  }

  /// About how much memory it takes.
  long bytes() {
    return (long) known.length * dimensions * Float.BYTES;
  }
}

package io.communityconnect.adapters.persistence.knowledge.held;

import io.communityconnect.domain.recall.EmbeddingVector;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The meanings of passages. Of a few all are compared, of many those whose signatures tell that
/// they may be among the nearest.
final class MeaningIndex {
  /// From so many on signatures find them sooner.
  static final int MANY = 1000;

  private final int dimensions;
  private final float[][] directions;
  private final Optional<Signatures> signatures;

  /// @param meanings of each passage, where it has one
  MeaningIndex(int dimensions, List<Optional<EmbeddingVector>> meanings) {
    this.dimensions = dimensions;
    this.directions =
        meanings.stream()
            .map(meaning -> meaning.map(this::direction).orElse(new float[0]))
            .toArray(float[][]::new);
    this.signatures =
        directions.length < MANY
            ? Optional.empty()
            : Optional.of(new Signatures(dimensions, directions));
  }

  private float[] direction(EmbeddingVector vector) {
    if (vector.dimensions() != dimensions) {
      throw new IllegalArgumentException("vectors of two models cannot be compared");
    }
    return vector.direction();
  }

  /// The places of those that may be among the nearest.
  ///
  /// @param counts of which places
  /// @param wanted how many of the nearest
  BitSet near(EmbeddingVector sought, BitSet counts, int wanted) {
    return signatures
        .map(each -> each.near(direction(sought), counts, wanted))
        .orElseGet(() -> (BitSet) counts.clone());
  }

  /// The cosine of the sought meaning and each passage's; [Best#NOT] of those without, and of those
  /// that are not to be compared.
  ///
  /// @param compared the places of those that are
  double[] likeness(EmbeddingVector sought, BitSet compared) {
    float[] direction = direction(sought);
    float[] products = new float[dimensions];
    double[] likeness = new double[directions.length];
    Arrays.fill(likeness, Best.NOT);
    for (int place = compared.nextSetBit(0); place >= 0; place = compared.nextSetBit(place + 1)) {
      if (directions[place].length > 0) {
        float sum = Products.sum(directions[place], direction, products);
        likeness[place] = Math.clamp(sum, -1, 1);
      }
    }
    return likeness;
  }

  /// About how much memory it takes.
  long bytes() {
    return (long) directions.length * (dimensions * Float.BYTES + 24)
        + signatures.map(Signatures::bytes).orElse(0L);
  }
}

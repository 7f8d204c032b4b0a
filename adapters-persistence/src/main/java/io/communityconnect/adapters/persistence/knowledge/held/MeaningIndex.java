package io.communityconnect.adapters.persistence.knowledge.held;

import io.communityconnect.domain.recall.EmbeddingVector;
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

  /// The cosines of the sought meaning and each passage's.
  ///
  /// @param compared the places of those that are asked for
  Likenesses likenesses(EmbeddingVector sought, BitSet compared) {
    float[] direction = direction(sought);
    float[] products = new float[dimensions];
    int[] places = compared.stream().toArray();
    double[] values = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      float[] own = directions[places[i]];
      values[i] =
          own.length == 0 ? Best.NOT : Math.clamp(Products.sum(own, direction, products), -1, 1);
    }
    return new Likenesses(places, values);
  }

  /// About how much memory it takes.
  long bytes() {
    return (long) directions.length * (dimensions * Float.BYTES + 24)
        + signatures.map(Signatures::bytes).orElse(0L);
  }
}

package io.communityconnect.domain.recall;

import java.util.Arrays;

/// What a text means, as a direction in a model's space. Immutable; every number in it is finite.
public final class EmbeddingVector {
  private final float[] values;
  private final double norm;

  private EmbeddingVector(float[] values) {
    this.values = values;
    this.norm = normOf(values);
  }

  /// A vector of these numbers, which are copied.
  ///
  /// @throws IllegalArgumentException when there are none, or one of them is no finite number
  public static EmbeddingVector of(float... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a vector has at least one dimension");
    }
    float[] copy = values.clone();
    for (float value : copy) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException("a vector holds finite numbers only");
      }
    }
    return new EmbeddingVector(copy);
  }

  /// How many numbers there are.
  public int dimensions() {
    return values.length;
  }

  /// The numbers, as a copy.
  public float[] toArray() {
    return values.clone();
  }

  /// The numbers of a vector of the same direction and the length 1; all 0 where it has none.
  public float[] direction() {
    float[] direction = new float[values.length];
    for (int i = 0; i < values.length && norm > 0; i++) {
      direction[i] = (float) (values[i] / norm);
    }
    return direction;
  }

  /// Whether it has no direction and so is like nothing at all. Such a vector is never stored and
  /// never searched with.
  public boolean isZero() {
    return norm == 0;
  }

  /// How alike two meanings are: 1 for the same direction, 0 for unrelated, -1 for opposite; 0 also
  /// when either is zero.
  ///
  /// @throws IllegalArgumentException when the other has another number of dimensions
  public double cosineSimilarity(EmbeddingVector other) {
    if (other.values.length != values.length) {
      throw new IllegalArgumentException("vectors of two models cannot be compared");
    }
    if (isZero() || other.isZero()) {
      return 0;
    }
    double product = 0;
    for (int i = 0; i < values.length; i++) {
      product += (double) values[i] * other.values[i];
    }
    // Rounding may lead a hair's breadth past the end of the scale.
    return Math.clamp(product / norm / other.norm, -1, 1);
  }

  /// The length. In doubles, for the squares of large floats are beyond what a float holds; and a
  /// length too small to divide by counts as none.
  private static double normOf(float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    double norm = Math.sqrt(squares);
    return norm < Float.MIN_NORMAL ? 0 : norm;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmbeddingVector vector && Arrays.equals(values, vector.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /// The size and no number: words can be guessed from a vector, and this may end in a log.
  @Override
  public String toString() {
    return "EmbeddingVector[" + values.length + " dimensions]";
  }
}

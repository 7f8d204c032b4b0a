package io.communityconnect.domain.recall;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// Names a model that turns texts into vectors. Vectors of two models say nothing about each other,
/// so whatever is stored carries its model's name.
///
/// @param name small letters, digits, dots and hyphens: it becomes part of an index's definition
/// @param dimensions how many numbers each of its vectors has
public record EmbeddingModelId(String name, int dimensions) {
  /// What an index of the database can take.
  public static final int MAX_DIMENSIONS = 2000;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,31}");

  public EmbeddingModelId {
    requireNonNull(name, "name is null");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a model's name is up to 32 small letters, digits, dots and hyphens");
    }
    if (dimensions < 1 || dimensions > MAX_DIMENSIONS) {
      throw new IllegalArgumentException("a model has from 1 to 2000 dimensions");
    }
  }

  /// Whether a vector can be one of this model.
  public boolean fits(EmbeddingVector vector) {
    return vector.dimensions() == dimensions;
  }
}

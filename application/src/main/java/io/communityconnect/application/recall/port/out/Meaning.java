package io.communityconnect.application.recall.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;

/// What somebody asks for, as a model understands it.
///
/// @param vector of the model's dimensions, not zero
public record Meaning(EmbeddingModelId model, EmbeddingVector vector) {
  public Meaning {
    requireNonNull(model, "model is null");
    if (!isOne(model, vector)) {
      throw new IllegalArgumentException("not a vector to search with");
    }
  }

  /// Whether a vector of the model's can be searched with.
  public static boolean isOne(EmbeddingModelId model, EmbeddingVector vector) {
    return model.fits(vector) && !vector.isZero();
  }
}

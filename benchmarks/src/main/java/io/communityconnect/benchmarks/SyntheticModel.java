package io.communityconnect.benchmarks;

import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.LikenessScale;
import java.util.List;

/// A model that takes no time and means something by chance.
///
/// @param sayings where meanings come from
record SyntheticModel(Sayings sayings) implements EmbeddingModel {
  @Override
  public EmbeddingModelId id() {
    return new EmbeddingModelId(CrowdedTown.MODEL, sayings.dimensions());
  }

  @Override
  public LikenessScale scale() {
    return LikenessScale.FULL;
  }

  @Override
  public boolean isBilled() {
    return false;
  }

  @Override
  public Embedded embed(List<String> texts) {
    return new Embedded.Vectors(
        texts.stream().map(_ -> EmbeddingVector.of(sayings.meaning())).toList(), List.of());
  }
}

package io.communityconnect.application.recall.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.recall.EmbeddingModelId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The models that this instance can ask.
///
/// @param current the one that messages are embedded with
/// @param others those that searches may go on with while the current one catches up
public record EmbeddingModels(EmbeddingModel current, List<EmbeddingModel> others) {
  public EmbeddingModels {
    requireNonNull(current, "current is null");
    others = List.copyOf(others);
  }

  /// The model of this id, where this instance has it.
  public Optional<EmbeddingModel> find(EmbeddingModelId id) {
    return Stream.concat(Stream.of(current), others.stream())
        .filter(model -> model.id().equals(id))
        .findFirst();
  }
}

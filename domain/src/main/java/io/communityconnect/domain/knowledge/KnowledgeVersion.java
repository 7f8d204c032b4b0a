package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// A state of what a community knows: as long as it is the same, every search finds the same.
///
/// @param number rises with every change; 0 where nothing was ever known
/// @param newestModel the name of the embedding model that was adopted last; empty before the first
public record KnowledgeVersion(long number, Optional<String> newestModel) {
  public KnowledgeVersion {
    if (number < 0) {
      throw new IllegalArgumentException("versions begin at 0");
    }
    requireNonNull(newestModel, "newestModel is null");
  }

  /// Whether there is nothing to be found.
  public boolean isOfNothing() {
    return number == 0;
  }
}

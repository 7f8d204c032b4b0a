package io.communityconnect.adapters.persistence.knowledge.held;

import io.communityconnect.domain.knowledge.FoundPassage;

/// A passage, and when it counts.
///
/// @param passage fitting nothing yet
record HeldPassage(FoundPassage passage, Days days) {
  private static final int OVERHEAD = 350;

  /// About how much memory it takes.
  long bytes() {
    return OVERHEAD
        + 2L
            * (passage.text().body().length()
                + passage.text().heading().map(String::length).orElse(0));
  }
}

package io.communityconnect.adapters.persistence.knowledge.held;

import io.communityconnect.domain.knowledge.FoundPassage;

/// A passage, and when it counts.
///
/// @param passage fitting nothing yet
record HeldPassage(FoundPassage passage, Days days) {
  private static final int OVERHEAD = 450;

  /// About how much memory it takes, its words included, which are worked out here: not when
  /// somebody waits for an answer.
  long bytes() {
    return OVERHEAD
        + (long) Long.BYTES * passage.text().words().count()
        + 2L
            * (passage.text().body().length()
                + passage.text().heading().map(String::length).orElse(0));
  }
}

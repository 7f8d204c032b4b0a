package io.communityconnect.domain.audit;

import static java.util.Objects.requireNonNull;

/// Where a chain stops holding, and how.
///
/// @param sequence the first place that is not as it was written
public record ChainBreak(long sequence, Kind kind) {
  public ChainBreak {
    requireNonNull(kind, "kind is null");
  }

  /// What happened to the entry at that place.
  public enum Kind {
    /// It says something else than what was hashed, or the chain's head knows it otherwise.
    TAMPERED,
    /// It is not there, or the entry there continues one that is not in the log any more.
    MISSING,
    /// An entry stands there that was written for another place.
    REORDERED
  }
}

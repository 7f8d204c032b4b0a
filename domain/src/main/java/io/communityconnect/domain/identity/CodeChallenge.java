package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// A code that was sent and can still be tried.
///
/// @param tries how often it was tried already
public record CodeChallenge(
    CodeChallengeId id, SecretHash hash, int tries, int maxTries, Instant expiresAt) {
  public CodeChallenge {
    requireNonNull(id, "id is null");
    requireNonNull(hash, "hash is null");
    requireNonNull(expiresAt, "expiresAt is null");
  }

  /// What becomes of a try.
  public Try tried(SecretHash answer, Instant now) {
    if (!now.isBefore(expiresAt)) {
      return Try.EXPIRED;
    }
    if (tries >= maxTries) {
      return Try.EXHAUSTED;
    }
    return hash.equals(answer) ? Try.RIGHT : Try.WRONG;
  }

  /// What becomes of a try.
  public enum Try {
    RIGHT,
    WRONG,
    /// It was tried too often, and would not be taken if it were right.
    EXHAUSTED,
    EXPIRED
  }
}

package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Identifies one sending of a code.
public record CodeChallengeId(UUID value) {
  public CodeChallengeId {
    requireNonNull(value, "value is null");
  }
}

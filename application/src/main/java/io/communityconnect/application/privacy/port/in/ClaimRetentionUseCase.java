package io.communityconnect.application.privacy.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.privacy.port.out.RetentionSweep;
import java.time.Instant;
import java.util.Optional;

/// Takes the right to delete what has expired, when that is due.
@FunctionalInterface
public interface ClaimRetentionUseCase {
  /// Claims, or tells when it makes sense to ask again.
  Claimed claim();

  /// @param nextDueAt when there is something to claim next
  record Claimed(Optional<RetentionSweep> sweep, Instant nextDueAt) {
    public Claimed {
      requireNonNull(sweep, "sweep is null");
      requireNonNull(nextDueAt, "nextDueAt is null");
    }
  }
}

package io.communityconnect.application.billing.port.out;

import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;

/// How much residents have used.
@FunctionalInterface
public interface UsageAccounts {
  /// What a resident has used of the period that a moment lies in. Called inside a unit of work.
  ///
  /// @return empty when the actor may not see them
  Optional<Usage> of(ResidentId resident, Instant at);
}

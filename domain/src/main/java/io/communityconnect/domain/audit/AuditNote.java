package io.communityconnect.domain.audit;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;

/// What a use case says about an act. Who acted is not part of it: that is taken from the unit of
/// work, so nobody can write in another's name.
///
/// @param about whom the act concerns; must exist
public record AuditNote(
    AuditChain chain,
    Optional<ResidentId> about,
    ActionType action,
    AuditDetails details,
    Instant at) {
  public AuditNote {
    requireNonNull(chain, "chain is null");
    requireNonNull(about, "about is null");
    requireNonNull(action, "action is null");
    requireNonNull(details, "details is null");
    requireNonNull(at, "at is null");
  }
}

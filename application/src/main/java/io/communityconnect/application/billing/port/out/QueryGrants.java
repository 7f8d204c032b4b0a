package io.communityconnect.application.billing.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.QueryGrant;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;

/// What residents were given beyond their plans.
@FunctionalInterface
public interface QueryGrants {
  /// Gives queries to a resident, who has them at once. Called inside a unit of work of that admin;
  /// the database refuses others.
  ///
  /// @return whether there is such a resident whom the admin may see
  boolean give(Gift gift);

  /// @param reason in the admin's words
  record Gift(
      ResidentId resident, QueryGrant grant, String reason, Actor.Administrator by, Instant at) {
    public Gift {
      requireNonNull(resident, "resident is null");
      requireNonNull(grant, "grant is null");
      requireNonNull(reason, "reason is null");
      requireNonNull(by, "by is null");
      requireNonNull(at, "at is null");
    }
  }
}

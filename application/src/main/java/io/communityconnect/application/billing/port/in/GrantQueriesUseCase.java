package io.communityconnect.application.billing.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.QueryGrant;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;

/// Gives a resident queries beyond their plan, for the period that is running.
@FunctionalInterface
public interface GrantQueriesUseCase {
  /// Stores the grant with one audit entry, or nothing.
  Outcome grant(Command command);

  /// @param reason in the admin's words, 1 to [#MAX_REASON] characters
  record Command(Actor.Administrator admin, ResidentId resident, int queries, String reason) {
    /// The longest reason.
    public static final int MAX_REASON = 200;

    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(resident, "resident is null");
      requireNonNull(reason, "reason is null");
      if (queries < 1 || queries > QueryGrant.MAX) {
        throw new IllegalArgumentException("one gives 1 to " + QueryGrant.MAX + " queries");
      }
      if (reason.isBlank() || reason.length() > MAX_REASON) {
        throw new IllegalArgumentException("a reason has 1 to " + MAX_REASON + " characters");
      }
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// They have them.
    ///
    /// @param usage what they have used, and what they have now
    record Granted(Usage usage) implements Outcome {}

    /// There is no such resident, or none that this admin may know of.
    record UnknownResident() implements Outcome {}

    /// Their plan has no limit.
    record NothingToGrant() implements Outcome {}
  }
}

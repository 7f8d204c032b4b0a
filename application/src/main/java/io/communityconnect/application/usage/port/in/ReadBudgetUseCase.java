package io.communityconnect.application.usage.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.MonthlyAccount;

/// Shows admins what their community may spend on models in this month, and what it has spent.
@FunctionalInterface
public interface ReadBudgetUseCase {
  /// Reads the account and writes one audit entry.
  Outcome read(Command command);

  /// @param community whose account
  record Command(Actor.Administrator admin, CommunityId community) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The account of this month.
    record Found(MonthlyAccount account) implements Outcome {
      public Found {
        requireNonNull(account, "account is null");
      }
    }

    /// The admin may not look there.
    record NotAllowed() implements Outcome {}
  }
}

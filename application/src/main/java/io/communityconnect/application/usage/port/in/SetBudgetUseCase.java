package io.communityconnect.application.usage.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.MonthlyAccount;
import io.communityconnect.domain.usage.Spending;
import java.util.Optional;

/// Sets what a community may spend on models in each month. Who runs the installation pays for the
/// models, so it is for super admins.
@FunctionalInterface
public interface SetBudgetUseCase {
  /// Sets it from this month on and writes one audit entry.
  Outcome set(Command command);

  /// @param budget empty for no limit; more than nothing
  record Command(Actor.Administrator admin, CommunityId community, Optional<Spending> budget) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
      requireNonNull(budget, "budget is null");
      if (budget.filter(limit -> limit.micros() == 0).isPresent()) {
        throw new IllegalArgumentException("a budget of nothing");
      }
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It holds.
    record Set(MonthlyAccount account) implements Outcome {
      public Set {
        requireNonNull(account, "account is null");
      }
    }
  }
}

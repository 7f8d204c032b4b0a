package io.communityconnect.domain.usage;

import java.util.Optional;

/// How little of a budget has to be left for its admins to be told.
public enum BudgetLevel {
  NEARLY_SPENT,
  SPENT;

  /// What admins are told of a state; empty where there is nothing to tell.
  public static Optional<BudgetLevel> of(MonthlyAccount.State state) {
    return switch (state) {
      case OPEN -> Optional.empty();
      case NEARLY_SPENT -> Optional.of(NEARLY_SPENT);
      case SPENT -> Optional.of(SPENT);
    };
  }
}

package io.communityconnect.domain.usage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What a community may spend on models in a month, and what it has spent.
///
/// @param month of universal time
/// @param budget empty for no limit
/// @param spent one sum for each currency
/// @param warnedAt when its admins were told that most is spent
public record MonthlyAccount(
    YearMonth month, Optional<Spending> budget, List<Spending> spent, Optional<Instant> warnedAt) {
  /// From so many hundredths of the budget on, admins are told.
  public static final int WARN_AT_PERCENT = 80;

  private static final int PERCENT = 100;

  /// How much is left.
  public enum State {
    OPEN,
    NEARLY_SPENT,
    SPENT
  }

  public MonthlyAccount {
    requireNonNull(month, "month is null");
    requireNonNull(budget, "budget is null");
    spent = List.copyOf(spent);
    requireNonNull(warnedAt, "warnedAt is null");
  }

  /// How much is left. What was spent in another currency than the budget's cannot be compared
  /// with it, and unknown is not free: then nothing is left.
  public State state() {
    return budget.map(this::stateOf).orElse(State.OPEN);
  }

  private State stateOf(Spending limit) {
    boolean comparable =
        spent.stream()
            .allMatch(each -> each.micros() == 0 || each.currency().equals(limit.currency()));
    long sum = spent.stream().mapToLong(Spending::micros).sum();
    if (!comparable || sum >= limit.micros()) {
      return State.SPENT;
    }
    return isNearlySpent(limit, sum) ? State.NEARLY_SPENT : State.OPEN;
  }

  /// Whether admins are to be told.
  ///
  /// @param sum in the currency of the limit
  public static boolean isNearlySpent(Spending limit, long sum) {
    return Math.multiplyHigh(sum, PERCENT) > 0 || sum * PERCENT / WARN_AT_PERCENT >= limit.micros();
  }
}

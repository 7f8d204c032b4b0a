package io.communityconnect.application.storage;

import io.communityconnect.application.storage.BillingTables.WarningKey;
import io.communityconnect.application.usage.port.out.CommunityBudgets;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.BudgetLevel;
import io.communityconnect.domain.usage.MonthlyAccount;
import io.communityconnect.domain.usage.Spending;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

record InMemoryCommunityBudgets(InMemoryDatabase database) implements CommunityBudgets {
  @Override
  public MonthlyAccount account(CommunityId community, YearMonth month) {
    BillingTables billing = database.tables().billing;
    boolean seen = !(database.actor() instanceof Actor.Resident) && database.showsAllOf(community);
    return seen
        ? account(billing, community, month)
        : new MonthlyAccount(month, Optional.empty(), List.of(), Optional.empty());
  }

  static MonthlyAccount account(BillingTables billing, CommunityId community, YearMonth month) {
    return new MonthlyAccount(
        month,
        Optional.ofNullable(billing.budgets.get(community)),
        billing.spending.entrySet().stream()
            .filter(
                row ->
                    row.getKey().community().equals(community)
                        && row.getKey().month().equals(month))
            .map(row -> new Spending(row.getValue(), row.getKey().currency()))
            .toList(),
        Optional.ofNullable(
            billing.warnings.get(new WarningKey(community, month, BudgetLevel.NEARLY_SPENT))));
  }

  @Override
  public void set(CommunityId community, Optional<Spending> budget) {
    if (!(database.actor() instanceof Actor.SystemTask)
        && !(database.actor() instanceof Actor.SuperAdmin)) {
      throw new IllegalStateException("only a super admin sets budgets");
    }
    if (database.tables().communities.containsKey(community)) {
      budget.ifPresentOrElse(
          limit -> database.tables().billing.budgets.put(community, limit),
          () -> database.tables().billing.budgets.remove(community));
    }
  }

  @Override
  public Mark mark(CommunityId community, YearMonth month, BudgetLevel level, Instant at) {
    BillingTables billing = database.systemTables().billing;
    if (account(billing, community, month).spent().isEmpty()
        || billing.warnings.putIfAbsent(new WarningKey(community, month, level), at) != null) {
      return Mark.STOOD;
    }
    billing.warnings.putIfAbsent(new WarningKey(community, month, BudgetLevel.NEARLY_SPENT), at);
    return Mark.SET;
  }
}

package io.communityconnect.application.usage.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.application.usage.port.in.SetBudgetUseCase;
import io.communityconnect.application.usage.port.out.CommunityBudgets;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.usage.MonthlyAccount;
import java.time.Instant;
import java.time.InstantSource;

/// Sets budgets as the super admin.
public final class SetBudgetService implements SetBudgetUseCase {
  /// What the audit log calls it.
  public static final ActionType SET = new ActionType("budget.set");

  private final AdminUnitOfWork unitOfWork;
  private final CommunityBudgets budgets;
  private final InstantSource clock;

  /// @param clock says which month it is
  public SetBudgetService(
      AdminUnitOfWork unitOfWork, CommunityBudgets budgets, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.budgets = requireNonNull(budgets, "budgets is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome set(Command command) {
    return unitOfWork.run(command.admin(), Permission.MANAGE_COMMUNITIES, () -> stored(command));
  }

  private Audited<Outcome> stored(Command command) {
    Instant now = clock.instant();
    budgets.set(command.community(), command.budget());
    MonthlyAccount account = budgets.account(command.community(), BudgetNotes.monthOf(now));
    return Audited.of(
        new Outcome.Set(account), BudgetNotes.note(command.community(), SET, account, now));
  }
}

package io.communityconnect.application.usage.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.application.usage.port.in.ReadBudgetUseCase;
import io.communityconnect.application.usage.port.out.CommunityBudgets;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.usage.MonthlyAccount;
import java.time.Instant;
import java.time.InstantSource;

/// Reads budgets as the admin.
public final class ReadBudgetService implements ReadBudgetUseCase {
  /// What the audit log calls it.
  public static final ActionType READ = new ActionType("budget.read");

  private final AdminUnitOfWork unitOfWork;
  private final CommunityBudgets budgets;
  private final InstantSource clock;

  /// @param clock says which month it is
  public ReadBudgetService(
      AdminUnitOfWork unitOfWork, CommunityBudgets budgets, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.budgets = requireNonNull(budgets, "budgets is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome read(Command command) {
    return command.admin().administers(command.community())
        ? unitOfWork.run(command.admin(), Permission.READ_BILLING, () -> found(command))
        : new Outcome.NotAllowed();
  }

  private Audited<Outcome> found(Command command) {
    Instant now = clock.instant();
    MonthlyAccount account = budgets.account(command.community(), BudgetNotes.monthOf(now));
    return Audited.of(
        new Outcome.Found(account), BudgetNotes.note(command.community(), READ, account, now));
  }
}

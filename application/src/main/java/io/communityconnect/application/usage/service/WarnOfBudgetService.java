package io.communityconnect.application.usage.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.notice.service.AdminNotices;
import io.communityconnect.application.notice.service.AdminNotices.Reached;
import io.communityconnect.application.notice.service.Wording;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.usage.port.in.WarnOfBudgetUseCase;
import io.communityconnect.application.usage.port.out.CommunityBudgets;
import io.communityconnect.application.usage.port.out.CommunityBudgets.Mark;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.application.wording.SpokenDay;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.usage.BudgetLevel;
import io.communityconnect.domain.usage.MonthlyAccount;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Tells, and writes down that it did, in the transaction of the mark that lets it happen once.
public final class WarnOfBudgetService implements WarnOfBudgetUseCase {
  /// What the audit log calls it.
  public static final ActionType NEARLY_SPENT = new ActionType("budget.nearly_spent");

  /// What the audit log calls it.
  public static final ActionType SPENT = new ActionType("budget.spent");

  private static final Actor.SystemTask WARN = new Actor.SystemTask("warn-of-budget");
  private static final int ALL_PERCENT = 100;

  private final SystemUnitOfWork unitOfWork;
  private final CommunityBudgets budgets;
  private final AdminNotices admins;
  private final AuditLog log;
  private final OutboxSignal signal;
  private final InstantSource clock;

  /// @param admins writes to the admins
  /// @param signal wakes those who send what was written
  /// @param clock says which month it is
  public WarnOfBudgetService(
      SystemUnitOfWork unitOfWork,
      CommunityBudgets budgets,
      AdminNotices admins,
      AuditLog log,
      OutboxSignal signal,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.budgets = requireNonNull(budgets, "budgets is null");
    this.admins = requireNonNull(admins, "admins is null");
    this.log = requireNonNull(log, "log is null");
    this.signal = requireNonNull(signal, "signal is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome warn(Command command) {
    Instant now = clock.instant();
    Outcome outcome =
        command.month().equals(BudgetNotes.monthOf(now))
            ? unitOfWork.run(WARN, () -> warn(command, now))
            : new Outcome.NothingNew();
    if (outcome instanceof Outcome.Told(_, int written) && written > 0) {
      signal.due();
    }
    return outcome;
  }

  private Outcome warn(Command command, Instant now) {
    MonthlyAccount account = budgets.account(command.community(), command.month());
    return BudgetLevel.of(account.state())
        .filter(level -> budgets.mark(command.community(), account.month(), level, now) == Mark.SET)
        .<Outcome>map(level -> told(command, level, now))
        .orElseGet(Outcome.NothingNew::new);
  }

  private Outcome.Told told(Command command, BudgetLevel level, Instant now) {
    Reached reached = admins.tell(command.community(), words(level, command.month()), now);
    log.append(
        WARN,
        new AuditNote(
            new AuditChain.OfCommunity(command.community()),
            Optional.empty(),
            actionOf(level),
            AuditDetails.of("percent", new Detail.Count(percentOf(level)))
                .with("told", new Detail.Count(reached.told()))
                .with("untold", new Detail.Count(reached.untold())),
            now));
    return new Outcome.Told(level, reached.told());
  }

  private static Wording words(BudgetLevel level, YearMonth month) {
    FixedText text =
        switch (level) {
          case NEARLY_SPENT -> FixedText.BUDGET_NEARLY_SPENT;
          case SPENT -> FixedText.BUDGET_SPENT;
        };
    return new Wording.Fixed(
        text, language -> List.of(SpokenDay.of(month.plusMonths(1).atDay(1), language)));
  }

  private static ActionType actionOf(BudgetLevel level) {
    return switch (level) {
      case NEARLY_SPENT -> NEARLY_SPENT;
      case SPENT -> SPENT;
    };
  }

  private static int percentOf(BudgetLevel level) {
    return switch (level) {
      case NEARLY_SPENT -> MonthlyAccount.WARN_AT_PERCENT;
      case SPENT -> ALL_PERCENT;
    };
  }
}

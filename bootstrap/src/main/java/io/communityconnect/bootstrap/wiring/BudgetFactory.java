package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.notice.PostgresCommunityAdmins;
import io.communityconnect.adapters.persistence.usage.PostgresCommunityBudgets;
import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.notice.service.AdminNotices;
import io.communityconnect.application.notice.service.NoticeDesk;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.usage.port.in.ReadBudgetUseCase;
import io.communityconnect.application.usage.port.in.SetBudgetUseCase;
import io.communityconnect.application.usage.port.in.WarnOfBudgetUseCase;
import io.communityconnect.application.usage.port.out.BudgetSignal;
import io.communityconnect.application.usage.port.out.CommunityBudgets;
import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.application.usage.service.CommunityAccount;
import io.communityconnect.application.usage.service.ReadBudgetService;
import io.communityconnect.application.usage.service.SetBudgetService;
import io.communityconnect.application.usage.service.WarnOfBudgetService;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// What communities may spend on models.
@Factory
final class BudgetFactory {
  @Singleton
  CommunityBudgets communityBudgets() {
    return new PostgresCommunityBudgets();
  }

  @Singleton
  CommunityAccount communityAccount(
      SystemUnitOfWork unitOfWork,
      CommunityBudgets budgets,
      CostLedger ledger,
      InstantSource clock) {
    return new CommunityAccount(unitOfWork, budgets, ledger, clock);
  }

  @Singleton
  WarnOfBudgetUseCase warnOfBudget(
      SystemUnitOfWork unitOfWork,
      CommunityBudgets budgets,
      NoticeDesk desk,
      AuditLog log,
      OutboxSignal signal,
      InstantSource clock) {
    return new WarnOfBudgetService(
        unitOfWork,
        budgets,
        new AdminNotices(new PostgresCommunityAdmins(), desk),
        log,
        signal,
        clock);
  }

  @Singleton
  BudgetSignal budgetSignal(WarnOfBudgetUseCase useCase) {
    return (community, month) -> useCase.warn(new WarnOfBudgetUseCase.Command(community, month));
  }

  @Singleton
  ReadBudgetUseCase readBudget(
      AdminUnitOfWork unitOfWork, CommunityBudgets budgets, InstantSource clock) {
    return new ReadBudgetService(unitOfWork, budgets, clock);
  }

  @Singleton
  SetBudgetUseCase setBudget(
      AdminUnitOfWork unitOfWork, CommunityBudgets budgets, InstantSource clock) {
    return new SetBudgetService(unitOfWork, budgets, clock);
  }
}

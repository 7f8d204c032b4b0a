package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.usage.PostgresCommunityBudgets;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.usage.port.in.ReadBudgetUseCase;
import io.communityconnect.application.usage.port.in.SetBudgetUseCase;
import io.communityconnect.application.usage.port.out.CommunityBudgets;
import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.application.usage.service.CommunityAccount;
import io.communityconnect.application.usage.service.ReadBudgetService;
import io.communityconnect.application.usage.service.SetBudgetService;
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

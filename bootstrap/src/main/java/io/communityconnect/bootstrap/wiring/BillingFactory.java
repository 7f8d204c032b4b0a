package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.billing.PostgresPlans;
import io.communityconnect.adapters.persistence.billing.PostgresQueryGrants;
import io.communityconnect.adapters.persistence.billing.PostgresQueryMeter;
import io.communityconnect.adapters.persistence.billing.PostgresUsageAccounts;
import io.communityconnect.application.billing.port.in.GrantQueriesUseCase;
import io.communityconnect.application.billing.port.in.ListPlansUseCase;
import io.communityconnect.application.billing.port.in.OfferPlansUseCase;
import io.communityconnect.application.billing.port.in.ReadUsageUseCase;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.billing.port.out.QueryMeter;
import io.communityconnect.application.billing.service.GrantQueriesService;
import io.communityconnect.application.billing.service.ListPlansService;
import io.communityconnect.application.billing.service.OfferPlansService;
import io.communityconnect.application.billing.service.QueryBudget;
import io.communityconnect.application.billing.service.ReadUsageService;
import io.communityconnect.application.billing.service.UpgradeLinks;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/// Plans, and counting what is used of them.
@Factory
final class BillingFactory {
  @Singleton
  Plans plans() {
    return new PostgresPlans();
  }

  @Singleton
  @Bean(preDestroy = "close")
  PostgresQueryMeter queryMeter(@Named(PersistenceFactory.REPEATABLE) SystemUnitOfWork unitOfWork) {
    return new PostgresQueryMeter(unitOfWork);
  }

  @Singleton
  QueryBudget queryBudget(QueryMeter meter, Optional<UpgradeLinks> upgrades, InstantSource clock) {
    return new QueryBudget(meter, upgrades, clock);
  }

  @Singleton
  OfferPlansUseCase offerPlans(SystemUnitOfWork unitOfWork, Plans plans) {
    return new OfferPlansService(unitOfWork, plans);
  }

  @Singleton
  ListPlansUseCase listPlans(UnitOfWork unitOfWork, Plans plans) {
    return new ListPlansService(unitOfWork, plans);
  }

  @Singleton
  ReadUsageUseCase readUsage(UnitOfWork unitOfWork, InstantSource clock) {
    return new ReadUsageService(unitOfWork, new PostgresUsageAccounts(), clock);
  }

  @Singleton
  GrantQueriesUseCase grantQueries(
      AdminUnitOfWork unitOfWork, Residents residents, InstantSource clock) {
    return new GrantQueriesService(
        unitOfWork, residents, new PostgresUsageAccounts(), new PostgresQueryGrants(), clock);
  }
}

package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.analytics.PostgresAnalytics;
import io.communityconnect.adapters.persistence.analytics.RecentAnalytics;
import io.communityconnect.adapters.persistence.billing.PostgresUsageAccounts;
import io.communityconnect.application.analytics.port.in.ReadAnalyticsUseCase;
import io.communityconnect.application.analytics.service.AdvancedRights;
import io.communityconnect.application.analytics.service.ReadAnalyticsService;
import io.communityconnect.application.analytics.service.ReportDesk;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Communities in figures.
@Factory
final class AnalyticsFactory {
  @Singleton
  ReadAnalyticsUseCase readAnalytics(
      AdminUnitOfWork unitOfWork,
      CommunityDirectory communities,
      Plans plans,
      InstantSource clock) {
    return new ReadAnalyticsService(
        unitOfWork,
        communities,
        new ReportDesk(new RecentAnalytics(new PostgresAnalytics())),
        new AdvancedRights(new PostgresUsageAccounts(), plans),
        clock);
  }
}

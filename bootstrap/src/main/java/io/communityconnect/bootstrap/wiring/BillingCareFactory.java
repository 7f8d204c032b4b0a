package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.billing.PostgresDriftLog;
import io.communityconnect.adapters.persistence.billing.PostgresDunnings;
import io.communityconnect.adapters.persistence.billing.PostgresPaymentNotices;
import io.communityconnect.adapters.persistence.billing.PostgresSubscriptionCensus;
import io.communityconnect.application.billing.port.in.AskReconcileUseCase;
import io.communityconnect.application.billing.port.in.ReadBillingUseCase;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.billing.port.out.PaymentNotices;
import io.communityconnect.application.billing.service.AskReconcileService;
import io.communityconnect.application.billing.service.DunningDesk;
import io.communityconnect.application.billing.service.OccasionDesk;
import io.communityconnect.application.billing.service.PaymentNews;
import io.communityconnect.application.billing.service.ReadBillingService;
import io.communityconnect.application.notice.service.NoticeDesk;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.bootstrap.work.PaymentLoop;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Looking after payments: for admins, and towards who has not paid.
@Factory
@Requires(property = "community-connect.payments", value = "true")
final class BillingCareFactory {
  @Singleton
  PaymentNotices paymentNotices() {
    return new PostgresPaymentNotices();
  }

  @Singleton
  PaymentNews paymentNews(PaymentEvents events, PaymentNotices notices, NoticeDesk desk) {
    return new PaymentNews(
        new DunningDesk(new PostgresDunnings(), events, desk),
        new OccasionDesk(notices, desk),
        notices);
  }

  @Singleton
  ReadBillingUseCase readBilling(
      AdminUnitOfWork unitOfWork,
      SystemUnitOfWork system,
      PaymentEvents events,
      PaymentNotices notices,
      InstantSource clock) {
    return new ReadBillingService(
        unitOfWork,
        system,
        new PostgresSubscriptionCensus(),
        new PostgresDriftLog(),
        notices,
        events,
        clock);
  }

  @Singleton
  AskReconcileUseCase askReconcile(
      AdminUnitOfWork unitOfWork,
      SystemUnitOfWork system,
      PaymentEvents events,
      PaymentLoop loop,
      InstantSource clock) {
    return new AskReconcileService(unitOfWork, system, events, loop::wake, clock);
  }
}

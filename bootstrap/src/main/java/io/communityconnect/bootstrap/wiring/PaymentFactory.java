package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.billing.PostgresCustomers;
import io.communityconnect.adapters.persistence.billing.PostgresDriftLog;
import io.communityconnect.adapters.persistence.billing.PostgresPaymentEvents;
import io.communityconnect.adapters.persistence.billing.PostgresSubscriptions;
import io.communityconnect.adapters.stripe.StripePaymentGateway;
import io.communityconnect.adapters.stripe.StripeSettings;
import io.communityconnect.application.billing.port.in.OpenPortalUseCase;
import io.communityconnect.application.billing.port.in.ProcessPaymentEventsUseCase;
import io.communityconnect.application.billing.port.in.ReadSubscriptionUseCase;
import io.communityconnect.application.billing.port.in.ReceivePaymentEventUseCase;
import io.communityconnect.application.billing.port.in.ReconcilePaymentsUseCase;
import io.communityconnect.application.billing.port.in.StartCheckoutUseCase;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.billing.port.out.Subscriptions;
import io.communityconnect.application.billing.service.BillingBooks;
import io.communityconnect.application.billing.service.CustomerDesk;
import io.communityconnect.application.billing.service.OpenPortalService;
import io.communityconnect.application.billing.service.PaymentNews;
import io.communityconnect.application.billing.service.ProcessPaymentEventsService;
import io.communityconnect.application.billing.service.ReadSubscriptionService;
import io.communityconnect.application.billing.service.ReceivePaymentEventService;
import io.communityconnect.application.billing.service.ReconcilePaymentsService;
import io.communityconnect.application.billing.service.StartCheckoutService;
import io.communityconnect.application.billing.service.SubscriptionLook;
import io.communityconnect.application.billing.service.UpgradeLinks;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.bootstrap.configuration.Settings;
import io.communityconnect.bootstrap.work.PaymentLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Payments through Stripe, where there is an account.
@Factory
@Requires(property = "community-connect.payments", value = "true")
final class PaymentFactory {
  @Singleton
  StripeSettings stripeSettings(Settings settings) {
    return settings.billing().stripe().orElseThrow();
  }

  @Singleton
  PaymentGateway paymentGateway(StripeSettings settings) {
    return new StripePaymentGateway(settings);
  }

  @Singleton
  PaymentEvents paymentEvents() {
    return new PostgresPaymentEvents();
  }

  @Singleton
  Subscriptions subscriptions() {
    return new PostgresSubscriptions();
  }

  @Singleton
  CustomerDesk customerDesk(SystemUnitOfWork unitOfWork, PaymentGateway gateway) {
    return new CustomerDesk(unitOfWork, new PostgresCustomers(), gateway);
  }

  @Singleton
  StartCheckoutUseCase startCheckout(
      UnitOfWork unitOfWork,
      Plans plans,
      Subscriptions subscriptions,
      CustomerDesk desk,
      PaymentGateway gateway,
      InstantSource clock) {
    return new StartCheckoutService(unitOfWork, plans, subscriptions, desk, gateway, clock);
  }

  @Singleton
  OpenPortalUseCase openPortal(
      UnitOfWork unitOfWork, Plans plans, CustomerDesk desk, PaymentGateway gateway) {
    return new OpenPortalService(unitOfWork, plans, desk, gateway);
  }

  @Singleton
  UpgradeLinks upgradeLinks(StartCheckoutUseCase checkout, OpenPortalUseCase portal) {
    return new UpgradeLinks(checkout, portal);
  }

  @Singleton
  ReadSubscriptionUseCase readSubscription(
      UnitOfWork unitOfWork, Subscriptions subscriptions, InstantSource clock) {
    return new ReadSubscriptionService(unitOfWork, subscriptions, clock);
  }

  @Singleton
  ProcessPaymentEventsUseCase processPaymentEvents(
      SystemUnitOfWork unitOfWork,
      PaymentEvents events,
      Subscriptions subscriptions,
      Plans plans,
      PaymentNews news,
      PaymentGateway gateway,
      Settings settings,
      InstantSource clock) {
    SubscriptionLook look =
        new SubscriptionLook(
            unitOfWork,
            new BillingBooks(new PostgresCustomers(), subscriptions, plans, new PostgresDriftLog()),
            news,
            gateway,
            settings.billing().access(),
            clock);
    return new ProcessPaymentEventsService(unitOfWork, events, look, gateway, clock);
  }

  @Singleton
  ReconcilePaymentsUseCase reconcilePayments(
      SystemUnitOfWork unitOfWork, PaymentEvents events, InstantSource clock) {
    return new ReconcilePaymentsService(unitOfWork, events, clock);
  }

  @Context
  @Bean(preDestroy = "close")
  PaymentLoop paymentLoop(
      ProcessPaymentEventsUseCase process,
      ReconcilePaymentsUseCase reconcile,
      MeterRegistry meters,
      InstantSource clock) {
    return new PaymentLoop(process, reconcile, meters, clock);
  }

  @Singleton
  ReceivePaymentEventUseCase receivePaymentEvent(
      SystemUnitOfWork unitOfWork, PaymentEvents events, PaymentLoop loop, InstantSource clock) {
    return new ReceivePaymentEventService(unitOfWork, events, loop::wake, clock);
  }
}

package io.communityconnect.application.billing.service;

import io.communityconnect.application.billing.ScriptedPaymentGateway;
import io.communityconnect.application.billing.port.in.ProcessPaymentEventsUseCase;
import io.communityconnect.application.billing.port.in.ProcessPaymentEventsUseCase.Counts;
import io.communityconnect.application.billing.port.in.ReceivePaymentEventUseCase;
import io.communityconnect.application.billing.port.in.StartCheckoutUseCase;
import io.communityconnect.application.notice.service.NoticeDesk;
import io.communityconnect.application.notice.service.NoticeTemplates;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.billing.AccessPolicy;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.PaymentEvent;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.billing.SubscriptionState;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The use cases of payments with everything around them in memory.
final class Shop {
  static final AccessPolicy POLICY = new AccessPolicy(Duration.ofDays(7));

  final Storage storage = new InMemoryStorage();
  final Given given = new Given(storage);
  final ScriptedPaymentGateway provider = new ScriptedPaymentGateway();
  final Actor.Resident ada = given.leaseFor("+15550000001").resident();
  final CustomerReference customer = ScriptedPaymentGateway.customerOf(ada.id());
  NoticeTemplates templates = NoticeTemplates.NONE;
  int signals;

  StartCheckoutUseCase.Outcome checkout(String plan) {
    return new StartCheckoutService(
            storage.unitOfWork(),
            storage.billing().plans(),
            storage.billing().subscriptions(),
            desk(),
            provider,
            storage.clock())
        .start(new StartCheckoutUseCase.Command(ada, new PlanId(plan)));
  }

  CustomerDesk desk() {
    return new CustomerDesk(storage.systemUnitOfWork(), storage.billing().customers(), provider);
  }

  ReceivePaymentEventUseCase.Outcome hear(String id, String type) {
    return hear(id, type, Optional.of(customer));
  }

  ReceivePaymentEventUseCase.Outcome hear(
      String id, String type, Optional<CustomerReference> about) {
    return hear(new PaymentEvent(id, type, Optional.empty(), about, now()));
  }

  ReceivePaymentEventUseCase.Outcome hear(PaymentEvent event) {
    return new ReceivePaymentEventService(
            storage.systemUnitOfWork(),
            storage.billing().events(),
            () -> signals++,
            storage.clock())
        .receive(new ReceivePaymentEventUseCase.Command(event));
  }

  Counts process() {
    return processing().process();
  }

  int reconcile() {
    return new ReconcilePaymentsService(
            storage.systemUnitOfWork(), storage.billing().events(), storage.clock())
        .reconcile();
  }

  private ProcessPaymentEventsUseCase processing() {
    return new ProcessPaymentEventsService(
        storage.systemUnitOfWork(),
        storage.billing().events(),
        new SubscriptionLook(
            storage.systemUnitOfWork(),
            new BillingBooks(
                storage.billing().customers(),
                storage.billing().subscriptions(),
                storage.billing().plans(),
                storage.billing().drifts()),
            news(),
            provider,
            POLICY,
            storage.clock()),
        provider,
        storage.clock());
  }

  private PaymentNews news() {
    NoticeDesk desk =
        new NoticeDesk(
            storage.people().contacts(),
            storage.conversations(),
            storage.messageIds(),
            storage.outbox(),
            templates);
    return new PaymentNews(
        new DunningDesk(storage.billing().dunnings(), storage.billing().events(), desk),
        new OccasionDesk(storage.billing().notices(), desk),
        storage.billing().notices());
  }

  BoughtSubscription bought(String key, String plan, SubscriptionState state) {
    return new BoughtSubscription(
        new SubscriptionReference(key),
        new PlanId(plan),
        state,
        now(),
        now().plus(Duration.ofDays(31)),
        Optional.empty(),
        now());
  }

  Optional<Subscription> subscription() {
    return storage.unitOfWork().run(ada, () -> storage.billing().subscriptions().of(ada.id()));
  }

  Usage usage() {
    return given.system(() -> storage.billing().accounts().of(ada.id(), now())).orElseThrow();
  }

  Instant now() {
    return storage.clock().instant();
  }
}

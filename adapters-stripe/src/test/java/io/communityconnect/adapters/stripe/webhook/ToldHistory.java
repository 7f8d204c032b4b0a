package io.communityconnect.adapters.stripe.webhook;

import io.communityconnect.application.billing.ScriptedPaymentGateway;
import io.communityconnect.application.billing.port.in.ReceivePaymentEventUseCase;
import io.communityconnect.application.billing.service.BillingBooks;
import io.communityconnect.application.billing.service.DunningDesk;
import io.communityconnect.application.billing.service.OccasionDesk;
import io.communityconnect.application.billing.service.PaymentNews;
import io.communityconnect.application.billing.service.ProcessPaymentEventsService;
import io.communityconnect.application.billing.service.ReceivePaymentEventService;
import io.communityconnect.application.billing.service.ReconcilePaymentsService;
import io.communityconnect.application.billing.service.SubscriptionLook;
import io.communityconnect.application.notice.service.NoticeDesk;
import io.communityconnect.application.notice.service.NoticeTemplates;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.billing.AccessPolicy;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionDecision;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.billing.SubscriptionState;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The history of one subscription at Stripe, which goes on step by step, and what we hear of it.
final class ToldHistory {
  private static final AccessPolicy POLICY = new AccessPolicy(Duration.ofDays(7));
  private static final Duration MONTH = Duration.ofDays(30);
  private static final List<Step> STEPS =
      List.of(
          new Step("checkout.session.completed", "basic", Status.INCOMPLETE, false),
          new Step("customer.subscription.created", "basic", Status.ACTIVE, false),
          new Step("invoice.payment_failed", "basic", Status.PAST_DUE, false),
          new Step("invoice.paid", "basic", Status.ACTIVE, false),
          new Step("customer.subscription.updated", "pro", Status.ACTIVE, true),
          new Step("customer.subscription.deleted", "pro", Status.CANCELED, true));

  /// How many steps there are.
  static final int LENGTH = 6;

  private final Storage storage = new InMemoryStorage();
  private final ScriptedPaymentGateway stripe = new ScriptedPaymentGateway();
  private final Actor.Resident resident = new Given(storage).leaseFor("+15550000001").resident();
  private final CustomerReference customer = ScriptedPaymentGateway.customerOf(resident.id());
  private final Instant begun = storage.clock().instant();
  private final EventShape shape;
  private int reached;

  ToldHistory(EventShape shape) {
    this.shape = shape;
    stripe.has(customer);
    storage
        .systemUnitOfWork()
        .run(
            new Actor.SystemTask("test"),
            () -> storage.billing().customers().add(resident, customer));
  }

  private enum Status {
    INCOMPLETE,
    ACTIVE,
    PAST_DUE,
    CANCELED
  }

  private record Step(String type, String plan, Status status, boolean ends) {}

  /// Stripe is away, or there again.
  void isAway(boolean now) {
    stripe.isAway(now);
  }

  /// The event of a step comes in, which has happened by then.
  void tell(int step) {
    goOnTo(step);
    String body =
        shape.event("evt_" + step, STEPS.get(step - 1).type(), customer.value(), startOf(step));
    new ReceivePaymentEventService(
            storage.systemUnitOfWork(), storage.billing().events(), () -> {}, storage.clock())
        .receive(
            new ReceivePaymentEventUseCase.Command(StripeEventReader.read(body).orElseThrow()));
  }

  /// The history goes on, whether or not anybody tells of it. Never back.
  void goOnTo(int step) {
    if (step > reached) {
      reached = step;
      stripe.has(customer, bought(step));
    }
  }

  /// What was heard is looked at.
  void listen() {
    new ProcessPaymentEventsService(
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
                stripe,
                POLICY,
                storage.clock()),
            stripe,
            storage.clock())
        .process();
  }

  private PaymentNews news() {
    NoticeDesk desk =
        new NoticeDesk(
            storage.people().contacts(),
            storage.conversations(),
            storage.messageIds(),
            storage.outbox(),
            NoticeTemplates.NONE);
    return new PaymentNews(
        new DunningDesk(storage.billing().dunnings(), storage.billing().events(), desk),
        new OccasionDesk(storage.billing().notices(), desk),
        storage.billing().notices());
  }

  /// What happens every night, with all that was put off.
  void reconcile() {
    storage.clock().advance(Duration.ofDays(1));
    new ReconcilePaymentsService(
            storage.systemUnitOfWork(), storage.billing().events(), storage.clock())
        .reconcile();
    listen();
  }

  /// What we know.
  Optional<Subscription> known() {
    return storage
        .unitOfWork()
        .run(resident, () -> storage.billing().subscriptions().of(resident.id()));
  }

  /// What we should know.
  Optional<Subscription> atStripe() {
    return SubscriptionDecision.decide(stripe.of(customer), POLICY).stream().findFirst();
  }

  private BoughtSubscription bought(int number) {
    Step step = STEPS.get(number - 1);
    Instant renewsAt = startOf(number).plus(MONTH);
    return new BoughtSubscription(
        new SubscriptionReference("sub_1"),
        new PlanId(step.plan()),
        switch (step.status()) {
          case INCOMPLETE -> new SubscriptionState.Incomplete();
          case ACTIVE -> new SubscriptionState.Active();
          case PAST_DUE -> new SubscriptionState.PastDue(startOf(number));
          case CANCELED -> new SubscriptionState.Canceled();
        },
        begun,
        renewsAt,
        step.ends() ? Optional.of(renewsAt) : Optional.empty(),
        begun);
  }

  private Instant startOf(int step) {
    return begun.plus(MONTH.multipliedBy(step));
  }
}

package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.ProcessPaymentEventsUseCase;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.billing.port.out.PaymentEvents.Claimed;
import io.communityconnect.application.billing.port.out.PaymentEvents.Ending;
import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.PaymentEvent;
import io.communityconnect.domain.conversation.RetrySchedule;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Takes an event for a hint and looks at the customer it names. Whatever the event says else is
/// not believed.
public final class ProcessPaymentEventsService implements ProcessPaymentEventsUseCase {
  /// What can change what a customer has. All else is written down and left alone.
  static final Set<String> HINTS =
      Set.of(
          PaymentEvent.ERASED,
          PaymentEvent.RECONCILE,
          PaymentEvent.UNPAID,
          "charge.refunded",
          "checkout.session.completed",
          "customer.deleted",
          "customer.subscription.created",
          "customer.subscription.deleted",
          "customer.subscription.paused",
          "customer.subscription.resumed",
          "customer.subscription.trial_will_end",
          "customer.subscription.updated",
          "invoice.paid",
          "invoice.payment_action_required",
          "invoice.payment_failed",
          "invoice.payment_succeeded");

  private static final Actor.SystemTask PROCESS = new Actor.SystemTask("process-payment-events");

  /// Longer than the provider is ever waited for.
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final int AT_ONCE = 20;

  /// Never given up: it is about money.
  private static final RetrySchedule RETRIES =
      new RetrySchedule(Duration.ofSeconds(2), Duration.ofHours(1), Integer.MAX_VALUE);

  private final SystemUnitOfWork unitOfWork;
  private final PaymentEvents events;
  private final SubscriptionLook look;
  private final PaymentGateway gateway;
  private final InstantSource clock;

  /// @param look looks at what a customer has bought
  /// @param gateway deletes customers who were erased
  public ProcessPaymentEventsService(
      SystemUnitOfWork unitOfWork,
      PaymentEvents events,
      SubscriptionLook look,
      PaymentGateway gateway,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.events = requireNonNull(events, "events is null");
    this.look = requireNonNull(look, "look is null");
    this.gateway = requireNonNull(gateway, "gateway is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Counts process() {
    Counts counts = new Counts(0, 0, 0, 0);
    for (int i = 0; i < AT_ONCE; i++) {
      Optional<Claimed> claimed = claim();
      if (claimed.isEmpty()) {
        return counts;
      }
      counts = counted(counts, claimed.get().event(), process(claimed.get()));
    }
    return counts;
  }

  /// One at a time: an event that fails holds up no other, and its lease is not used up by those
  /// before it.
  private Optional<Claimed> claim() {
    Instant now = clock.instant();
    return unitOfWork.run(PROCESS, () -> events.claim(now, LEASE, 1)).stream().findFirst();
  }

  private SubscriptionLook.Result process(Claimed claimed) {
    PaymentEvent event = claimed.event();
    SubscriptionLook.Result result =
        event
            .customer()
            .filter(_ -> HINTS.contains(event.type()))
            .map(customer -> lookAt(customer, event))
            .orElse(SubscriptionLook.Result.UNKNOWN_CUSTOMER);
    Instant now = clock.instant();
    return unitOfWork.run(
        PROCESS,
        () -> {
          conclude(claimed, result, now);
          return result;
        });
  }

  private SubscriptionLook.Result lookAt(CustomerReference customer, PaymentEvent event) {
    if (event.type().equals(PaymentEvent.ERASED)) {
      return switch (gateway.delete(customer)) {
        case ENDED -> look.forget(customer);
        case UNAVAILABLE -> SubscriptionLook.Result.UNAVAILABLE;
      };
    }
    return look.at(
        customer,
        event.isReminder() ? SubscriptionLook.Reason.UNPROMPTED : SubscriptionLook.Reason.TOLD);
  }

  private void conclude(Claimed claimed, SubscriptionLook.Result result, Instant now) {
    String id = claimed.event().id();
    switch (result) {
      case CHANGED, UNCHANGED -> events.finish(id, Ending.PROCESSED, now);
      case UNKNOWN_CUSTOMER -> events.finish(id, Ending.IGNORED, now);
      case OVERTAKEN, UNAVAILABLE ->
          events.postpone(
              id,
              result.name().toLowerCase(Locale.ROOT),
              now.plus(RETRIES.pause(claimed.attempt())));
    }
  }

  private static Counts counted(Counts counts, PaymentEvent event, SubscriptionLook.Result result) {
    int drift = result == SubscriptionLook.Result.CHANGED && event.isReminder() ? 1 : 0;
    return switch (result) {
      case CHANGED, UNCHANGED ->
          new Counts(
              counts.processed() + 1,
              counts.ignored(),
              counts.postponed(),
              counts.drifted() + drift);
      case UNKNOWN_CUSTOMER ->
          new Counts(
              counts.processed(), counts.ignored() + 1, counts.postponed(), counts.drifted());
      case OVERTAKEN, UNAVAILABLE ->
          new Counts(
              counts.processed(), counts.ignored(), counts.postponed() + 1, counts.drifted());
    };
  }
}

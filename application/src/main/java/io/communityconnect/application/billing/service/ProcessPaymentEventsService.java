package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.communityconnect.application.billing.port.in.ProcessPaymentEventsUseCase;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.billing.port.out.PaymentEvents.Claimed;
import io.communityconnect.application.billing.port.out.PaymentEvents.Ending;
import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.InvoiceReference;
import io.communityconnect.domain.billing.PaymentEvent;
import io.communityconnect.domain.conversation.RetrySchedule;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
          PaymentEvent.TO_CONFIRM,
          "invoice.payment_failed",
          "invoice.payment_succeeded");

  /// Those of which one look does for many: it is about nothing but how things stand.
  private static final Set<String> COVERED =
      HINTS.stream()
          .filter(type -> !type.equals(PaymentEvent.ERASED))
          .filter(type -> !type.equals(PaymentEvent.RECONCILE))
          .filter(type -> !type.equals(PaymentEvent.TO_CONFIRM))
          .collect(toUnmodifiableSet());

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

  /// An event, and what else a look at its customer covers.
  private record Round(Claimed claimed, List<String> covered) {}

  @Override
  public Counts process() {
    Counts counts = new Counts(0, 0, 0, 0);
    for (int i = 0; i < AT_ONCE; i++) {
      Optional<Round> round = claim();
      if (round.isEmpty()) {
        return counts;
      }
      counts = counted(counts, round.get(), process(round.get()));
    }
    return counts;
  }

  /// One at a time: an event that fails holds up no other, and its lease is not used up by those
  /// before it.
  private Optional<Round> claim() {
    Instant now = clock.instant();
    return unitOfWork.run(
        PROCESS,
        () ->
            events.claim(now, LEASE, 1).stream()
                .findFirst()
                .map(claimed -> new Round(claimed, covered(claimed.event(), now))));
  }

  /// Several events tell of every change. What came in before one begins to look is seen by that
  /// look.
  private List<String> covered(PaymentEvent event, Instant now) {
    return event
        .customer()
        .filter(_ -> COVERED.contains(event.type()))
        .map(customer -> events.dueAbout(customer, COVERED, now))
        .orElse(List.of());
  }

  private SubscriptionLook.Result process(Round round) {
    PaymentEvent event = round.claimed().event();
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
          conclude(round, result, now);
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
        event.isReminder() ? SubscriptionLook.Reason.UNPROMPTED : SubscriptionLook.Reason.TOLD,
        event
            .object()
            .filter(_ -> event.type().equals(PaymentEvent.TO_CONFIRM))
            .filter(InvoiceReference::isValid)
            .map(InvoiceReference::new));
  }

  /// What is put off, is so alone: the others are due still.
  private void conclude(Round round, SubscriptionLook.Result result, Instant now) {
    switch (result) {
      case CHANGED, UNCHANGED -> finish(round, Ending.PROCESSED, now);
      case UNKNOWN_CUSTOMER -> finish(round, Ending.IGNORED, now);
      case OVERTAKEN, UNAVAILABLE ->
          events.postpone(
              round.claimed().event().id(),
              result.name().toLowerCase(Locale.ROOT),
              now.plus(RETRIES.pause(round.claimed().attempt())));
    }
  }

  private void finish(Round round, Ending ending, Instant now) {
    events.finish(round.claimed().event().id(), ending, now);
    round.covered().forEach(id -> events.finish(id, ending, now));
  }

  private static Counts counted(Counts counts, Round round, SubscriptionLook.Result result) {
    int ended = 1 + round.covered().size();
    boolean drifted =
        result == SubscriptionLook.Result.CHANGED && round.claimed().event().isReminder();
    return switch (result) {
      case CHANGED, UNCHANGED ->
          new Counts(
              counts.processed() + ended,
              counts.ignored(),
              counts.postponed(),
              counts.drifted() + (drifted ? 1 : 0));
      case UNKNOWN_CUSTOMER ->
          new Counts(
              counts.processed(), counts.ignored() + ended, counts.postponed(), counts.drifted());
      case OVERTAKEN, UNAVAILABLE ->
          new Counts(
              counts.processed(), counts.ignored(), counts.postponed() + 1, counts.drifted());
    };
  }
}

package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.ReceivePaymentEventUseCase;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.billing.port.out.PaymentSignal;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.time.InstantSource;

/// Stores an event in one transaction, then wakes whoever looks it up.
public final class ReceivePaymentEventService implements ReceivePaymentEventUseCase {
  private static final Actor.SystemTask RECEIVE = new Actor.SystemTask("receive-payment-event");

  private final SystemUnitOfWork unitOfWork;
  private final PaymentEvents events;
  private final PaymentSignal signal;
  private final InstantSource clock;

  /// @param signal wakes whoever looks events up
  public ReceivePaymentEventService(
      SystemUnitOfWork unitOfWork,
      PaymentEvents events,
      PaymentSignal signal,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.events = requireNonNull(events, "events is null");
    this.signal = requireNonNull(signal, "signal is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome receive(Command command) {
    Instant now = clock.instant();
    return switch (unitOfWork.run(RECEIVE, () -> events.add(command.event(), now))) {
      case NEW -> {
        signal.due();
        yield Outcome.TAKEN;
      }
      case KNOWN -> Outcome.DUPLICATE;
    };
  }
}

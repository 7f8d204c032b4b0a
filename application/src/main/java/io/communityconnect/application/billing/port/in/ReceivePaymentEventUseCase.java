package io.communityconnect.application.billing.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.PaymentEvent;

/// Takes word from the payment provider, whoever it comes from having been checked.
@FunctionalInterface
public interface ReceivePaymentEventUseCase {
  /// Durable when it returns. What the event hints at is looked up afterwards.
  Outcome receive(Command command);

  /// @param event what was heard
  record Command(PaymentEvent event) {
    public Command {
      requireNonNull(event, "event is null");
    }
  }

  /// What came of it.
  enum Outcome {
    TAKEN,
    /// It had been heard before.
    DUPLICATE
  }
}

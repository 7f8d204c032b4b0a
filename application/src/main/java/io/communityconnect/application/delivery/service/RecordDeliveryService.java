package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.in.RecordDeliveryUseCase;
import io.communityconnect.application.delivery.port.out.Deliveries;
import io.communityconnect.application.delivery.port.out.OutboxSignal;

/// Writes a delivery report down, and wakes whoever sends what comes next.
public final class RecordDeliveryService implements RecordDeliveryUseCase {
  private final Deliveries deliveries;
  private final OutboxSignal signal;

  /// @param signal told when a report frees the message behind
  public RecordDeliveryService(Deliveries deliveries, OutboxSignal signal) {
    this.deliveries = requireNonNull(deliveries, "deliveries is null");
    this.signal = requireNonNull(signal, "signal is null");
  }

  @Override
  public Outcome record(Command command) {
    return switch (deliveries.record(command.report())) {
      case ADVANCED -> Outcome.ADVANCED;
      case CONFIRMED -> {
        signal.due();
        yield Outcome.ADVANCED;
      }
      case UNCHANGED -> Outcome.UNCHANGED;
      case UNKNOWN_MESSAGE -> Outcome.UNKNOWN_MESSAGE;
    };
  }
}

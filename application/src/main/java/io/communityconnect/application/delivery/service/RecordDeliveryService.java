package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.in.RecordDeliveryUseCase;
import io.communityconnect.application.delivery.port.out.Deliveries;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;

/// Writes a delivery report down in one transaction.
public final class RecordDeliveryService implements RecordDeliveryUseCase {
  private static final Actor.SystemTask RECORD = new Actor.SystemTask("record-delivery");

  private final SystemUnitOfWork unitOfWork;
  private final Deliveries deliveries;
  private final OutboxSignal signal;

  /// @param signal told when a report frees the message behind
  public RecordDeliveryService(
      SystemUnitOfWork unitOfWork, Deliveries deliveries, OutboxSignal signal) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.deliveries = requireNonNull(deliveries, "deliveries is null");
    this.signal = requireNonNull(signal, "signal is null");
  }

  @Override
  public Outcome record(Command command) {
    return switch (unitOfWork.run(RECORD, () -> deliveries.record(command.report()))) {
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

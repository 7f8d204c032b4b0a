package io.communityconnect.adapters.whatsapp.webhook;

import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.delivery.port.in.RecordDeliveryUseCase;
import io.communityconnect.domain.conversation.DeliveryReport;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Remembers what it is given, and gives the answer it is told to.
final class DeliveryRecorder implements RecordDeliveryUseCase {
  final Queue<DeliveryReport> reports = new ConcurrentLinkedQueue<>();
  volatile Outcome outcome = Outcome.ADVANCED;
  volatile boolean databaseAway;

  @Override
  public Outcome record(Command command) {
    if (databaseAway) {
      throw new InfrastructureException("record", true, new IllegalStateException("away"));
    }
    reports.add(command.report());
    return outcome;
  }
}

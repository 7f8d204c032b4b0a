package io.communityconnect.application.storage;

import io.communityconnect.application.delivery.port.out.Deliveries;
import io.communityconnect.domain.conversation.DeliveryReport;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.identity.Actor;
import java.util.Optional;

final class InMemoryDeliveries implements Deliveries {
  private static final Actor.SystemTask RECORD = new Actor.SystemTask("record-delivery");

  private final InMemoryDatabase database;

  InMemoryDeliveries(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Recorded record(DeliveryReport report) {
    return database.run(RECORD, () -> record(report, database.systemTables()));
  }

  private static Recorded record(DeliveryReport report, Tables tables) {
    return messageOf(report, tables)
        .map(row -> record(report, row, tables))
        .orElse(Recorded.UNKNOWN_MESSAGE);
  }

  private static Recorded record(DeliveryReport report, MessageRow row, Tables tables) {
    // The provider has it, so it must not be sent again.
    boolean confirms = tables.outbox.remove(row.id()) != null;
    boolean advances = report.status().supersedes(row.status());
    tables.messages.put(
        row.id(),
        row.delivered(
            row.providerId().or(() -> Optional.of(report.providerId())),
            advances ? report.status() : row.status(),
            advances ? report.errorCode() : row.error()));
    if (!advances) {
      return Recorded.UNCHANGED;
    }
    return confirms ? Recorded.CONFIRMED : Recorded.ADVANCED;
  }

  private static Optional<MessageRow> messageOf(DeliveryReport report, Tables tables) {
    return report
        .message()
        .flatMap(id -> Optional.ofNullable(tables.messages.get(id)))
        .or(
            () ->
                tables.messages.values().stream()
                    .filter(row -> row.providerId().equals(Optional.of(report.providerId())))
                    .findFirst())
        .filter(row -> row.direction() == Direction.OUTBOUND);
  }
}

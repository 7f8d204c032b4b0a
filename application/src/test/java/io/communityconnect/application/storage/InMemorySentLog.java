package io.communityconnect.application.storage;

import io.communityconnect.application.delivery.port.out.Outbox.Successor;
import io.communityconnect.application.delivery.port.out.SentLog;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.identity.Actor;
import java.util.Optional;

final class InMemorySentLog implements SentLog {
  private static final Actor.SystemTask NOTE = new Actor.SystemTask("note-sent");

  private final InMemoryDatabase database;

  InMemorySentLog(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Successor note(Sent sent) {
    return database.run(NOTE, () -> note(sent, database.systemTables()));
  }

  private static Successor note(Sent sent, Tables tables) {
    if (tables.outbox.remove(sent.message()) != null) {
      tables.messages.computeIfPresent(
          sent.message(),
          (_, row) ->
              row.delivered(Optional.of(sent.providerId()), DeliveryStatus.ACCEPTED, row.error()));
    }
    return InMemoryOutbox.successorOf(sent.message(), tables);
  }
}

package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Handovers;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryHandovers implements Handovers {
  private final InMemoryDatabase database;

  InMemoryHandovers(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<Handover> waiting(int limit) {
    return visible().sorted(Comparator.comparing(Handover::since)).limit(limit).toList();
  }

  @Override
  public Optional<Handover> end(ConversationId conversation, Instant at) {
    Optional<Handover> ended =
        visible()
            .filter(_ -> database.actor() instanceof Actor.Administrator)
            .filter(handover -> handover.conversation().equals(conversation))
            .findFirst();
    ended.ifPresent(handover -> database.tables().handovers.remove(handover.conversation()));
    return ended;
  }

  private Stream<Handover> visible() {
    Tables tables = database.tables();
    return tables.handovers.entrySet().stream()
        .map(
            entry -> {
              ConversationRow row = requireNonNull(tables.conversations.get(entry.getKey()));
              return new Handover(row.id(), row.community(), row.resident(), entry.getValue());
            })
        .filter(handover -> database.shows(tables.conversations.get(handover.conversation())));
  }
}

package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.out.PastMessages;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.recall.PastMessage;
import io.communityconnect.domain.recall.Speakers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryPastMessages implements PastMessages {
  private final InMemoryDatabase database;

  InMemoryPastMessages(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<CommunityId> home(ResidentId resident) {
    return Optional.ofNullable(database.systemTables().residents.get(resident))
        .map(row -> row.community());
  }

  @Override
  public Optional<Destination> open(CommunityId community, ResidentId resident) {
    Tables tables = database.systemTables();
    return Optional.ofNullable(tables.residents.get(resident))
        .filter(row -> row.community().equals(community))
        .map(
            row ->
                new Destination(
                    conversation(tables, community, resident),
                    List.of(
                        Speakers.ASSISTANT,
                        requireNonNull(tables.communities.get(community)).name())));
  }

  private ConversationId conversation(Tables tables, CommunityId community, ResidentId resident) {
    return tables.conversations.values().stream()
        .filter(row -> row.resident().equals(resident) && row.community().equals(community))
        .map(ConversationRow::id)
        .findFirst()
        .orElseGet(
            () -> {
              ConversationId id = new ConversationId(database.nextId());
              tables.conversations.put(id, new ConversationRow(id, resident, community));
              return id;
            });
  }

  @Override
  public int add(Destination destination, List<PastMessage> messages) {
    Set<ProviderMessageId> known = references();
    List<PastMessage> fresh =
        messages.stream()
            .filter(message -> known.add(message.reference(destination.conversation())))
            .toList();
    fresh.forEach(message -> put(destination, message));
    return fresh.size();
  }

  private Set<ProviderMessageId> references() {
    return database.systemTables().messages.values().stream()
        .flatMap(row -> row.providerId().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void put(Destination destination, PastMessage message) {
    Tables tables = database.systemTables();
    MessageId id = new MessageId(database.nextId());
    Direction direction = message.direction(destination.ourNames());
    Optional<Instant> answeredAt =
        direction == Direction.INBOUND ? Optional.of(message.at()) : Optional.empty();
    tables.messages.put(
        id,
        new MessageRow(
            id,
            destination.conversation(),
            direction,
            new Content.Text(message.text()),
            message.at(),
            Optional.of(message.reference(destination.conversation())),
            answeredAt,
            DeliveryStatus.DELIVERED,
            Optional.empty()));
    tables.speakers.put(id, message.speaker());
  }
}

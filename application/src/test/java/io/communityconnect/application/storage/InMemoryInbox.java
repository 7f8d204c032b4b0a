package io.communityconnect.application.storage;

import static java.util.function.Predicate.not;

import io.communityconnect.application.conversation.port.out.Inbox;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.application.storage.Tables.ResidentRow;
import io.communityconnect.application.storage.Tables.WorkRow;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DebouncePolicy;
import io.communityconnect.domain.conversation.DebouncePolicy.Thought;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.InboundMessage;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class InMemoryInbox implements Inbox {
  private static final Actor.SystemTask ACCEPT = new Actor.SystemTask("accept");

  private final InMemoryDatabase database;
  private final DebouncePolicy debounce;

  InMemoryInbox(InMemoryDatabase database, DebouncePolicy debounce) {
    this.database = database;
    this.debounce = debounce;
  }

  @Override
  public Receipt accept(InboundMessage message) {
    return database.run(ACCEPT, () -> accept(message, database.systemTables()));
  }

  private Receipt accept(InboundMessage message, Tables tables) {
    Optional<Community> community =
        tables.communities.values().stream()
            .filter(each -> each.sender().equals(message.to()))
            .findFirst();
    if (community.isEmpty()) {
      return new Receipt.UnknownRecipient();
    }
    if (isStored(message, tables)) {
      return new Receipt.Duplicate();
    }
    ResidentRow resident = resident(message.from(), community.get(), tables);
    ConversationId conversation = conversation(resident, tables);
    MessageId id = new MessageId(database.nextId());
    tables.messages.put(
        id,
        new MessageRow(
            id,
            conversation,
            Direction.INBOUND,
            message.content(),
            message.receivedAt(),
            Optional.of(message.providerId()),
            Optional.empty(),
            DeliveryStatus.DELIVERED,
            Optional.empty()));
    return new Receipt.Accepted(conversation, enter(conversation, message.receivedAt(), tables));
  }

  private static boolean isStored(InboundMessage message, Tables tables) {
    return tables.messages.values().stream()
        .filter(row -> row.direction() == Direction.INBOUND)
        .anyMatch(row -> row.providerId().equals(Optional.of(message.providerId())));
  }

  private ResidentRow resident(WhatsAppIdentity from, Community community, Tables tables) {
    ResidentRow resident =
        tables.residents.values().stream()
            .filter(row -> row.community().equals(community.id()) && row.is(from))
            .findFirst()
            .orElseGet(
                () -> new ResidentRow(new ResidentId(database.nextId()), community.id(), from))
            .alsoKnownAs(from);
    tables.residents.put(resident.id(), resident);
    return resident;
  }

  private ConversationId conversation(ResidentRow resident, Tables tables) {
    ConversationRow conversation =
        tables.conversations.values().stream()
            .filter(row -> row.resident().equals(resident.id()))
            .findFirst()
            .orElseGet(
                () ->
                    new ConversationRow(
                        new ConversationId(database.nextId()),
                        resident.id(),
                        resident.community()));
    tables.conversations.put(conversation.id(), conversation);
    return conversation.id();
  }

  private Instant enter(ConversationId conversation, Instant receivedAt, Tables tables) {
    WorkRow row = tables.work.getOrDefault(conversation, WorkRow.idle(conversation));
    Instant dueAt = dueAt(row, receivedAt, tables);
    // Whoever holds the lease looks at what is unanswered when giving it back.
    tables.work.put(conversation, row.leased() ? row : row.due(dueAt));
    return dueAt;
  }

  private Instant dueAt(WorkRow row, Instant receivedAt, Tables tables) {
    List<Instant> arrivals =
        tables
            .messagesOf(row.conversation())
            .filter(MessageRow::isUnanswered)
            .map(MessageRow::at)
            .toList();
    return switch (debounce.firstThought(arrivals, receivedAt)) {
      case Thought.Forming(Instant completeAt) -> completeAt;
      case Thought.Complete _ ->
          row.leased()
              ? receivedAt
              : row.dueAt().filter(not(receivedAt::isBefore)).orElse(receivedAt);
      case Thought.None _ -> throw new IllegalStateException("the message was not stored");
    };
  }
}

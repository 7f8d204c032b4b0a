package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.PersonalReplies;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class InMemoryPersonalReplies implements PersonalReplies {
  private final InMemoryDatabase database;

  InMemoryPersonalReplies(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void write(ConversationId conversation, ResidentId author, List<Text> texts, Instant at) {
    Tables tables = database.tables();
    boolean isActor =
        database.actor() instanceof Actor.Administrator admin && admin.id().equals(author);
    if (!isActor
        || !database.shows(tables.conversations.get(conversation))
        || !tables.attendance.of(conversation).isHeldBy(author)) {
      throw new IllegalStateException("only whoever holds a conversation writes into it");
    }
    texts.forEach(text -> write(text, conversation, author, at));
    tables.attendance.changes.put(conversation, at);
  }

  private void write(Text text, ConversationId conversation, ResidentId author, Instant at) {
    Tables tables = database.tables();
    tables.messages.put(
        text.id(),
        new MessageRow(
            text.id(),
            conversation,
            Direction.OUTBOUND,
            new Content.Text(text.text()),
            at,
            Optional.empty(),
            Optional.empty(),
            DeliveryStatus.PENDING,
            Optional.empty()));
    tables.attendance.authors.put(text.id(), author);
    tables.outbox.put(text.id(), OutboxRow.owed(owed(text, conversation, tables), at));
  }

  private static OutboundMessage owed(Text text, ConversationId conversation, Tables tables) {
    ConversationRow row = requireNonNull(tables.conversations.get(conversation));
    return new OutboundMessage(
        text.id(),
        conversation,
        requireNonNull(tables.communities.get(row.community())).sender(),
        requireNonNull(tables.residents.get(row.resident())).identity(),
        text.text());
  }
}

package io.communityconnect.application.storage;

import io.communityconnect.application.conversation.port.out.WebMessages;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.application.storage.Tables.LanguageRow;
import io.communityconnect.application.storage.Tables.WorkRow;
import io.communityconnect.domain.conversation.Channel;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.Optional;

final class InMemoryWebMessages implements WebMessages {
  private final InMemoryDatabase database;

  InMemoryWebMessages(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Receipt> accept(WebMessage message) {
    Tables tables = database.systemTables();
    if (!tables.residents.containsKey(message.from().id())) {
      return Optional.empty();
    }
    ConversationId conversation = conversationOf(message.from());
    MessageId id =
        tables
            .messagesOf(conversation)
            .filter(row -> row.providerId().equals(Optional.of(message.key())))
            .map(MessageRow::id)
            .findFirst()
            .orElseGet(() -> store(message, conversation));
    return Optional.of(
        new Receipt(
            conversation,
            id,
            Optional.ofNullable(tables.languages.get(message.from().id()))
                .map(LanguageRow::language)));
  }

  private ConversationId conversationOf(Actor.Resident resident) {
    Tables tables = database.systemTables();
    return tables.conversations.values().stream()
        .filter(row -> row.resident().equals(resident.id()))
        .filter(row -> row.community().equals(resident.community()))
        .map(ConversationRow::id)
        .findFirst()
        .orElseGet(
            () -> {
              ConversationId id = new ConversationId(database.nextId());
              tables.conversations.put(
                  id, new ConversationRow(id, resident.id(), resident.community()));
              return id;
            });
  }

  private MessageId store(WebMessage message, ConversationId conversation) {
    Tables tables = database.systemTables();
    MessageId id = new MessageId(database.nextId());
    tables.messages.put(
        id,
        new MessageRow(
            id,
            conversation,
            Direction.INBOUND,
            new Content.Text(message.text()),
            message.at(),
            Optional.of(message.key()),
            Optional.empty(),
            DeliveryStatus.DELIVERED,
            Optional.empty(),
            Channel.WEB));
    WorkRow work = tables.work.getOrDefault(conversation, WorkRow.idle(conversation));
    tables.work.put(conversation, work.leased() ? work : work.due(earlier(work, message.at())));
    return id;
  }

  private static Instant earlier(WorkRow work, Instant at) {
    return work.dueAt().filter(due -> due.isBefore(at)).orElse(at);
  }

  @Override
  public Progress progress(MessageId question) {
    Tables tables = database.tables();
    return Optional.ofNullable(tables.messages.get(question))
        .filter(row -> database.shows(tables.conversations.get(row.conversation())))
        .map(row -> progress(row, tables))
        .orElseGet(Progress.Gone::new);
  }

  private static Progress progress(MessageRow question, Tables tables) {
    return question.answeredAt().isEmpty()
        ? new Progress.Pending()
        : new Progress.Answered(Optional.ofNullable(tables.webReplies.get(question.id())));
  }
}

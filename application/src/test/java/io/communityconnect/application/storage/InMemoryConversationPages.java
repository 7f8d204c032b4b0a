package io.communityconnect.application.storage;

import static java.util.Comparator.comparing;

import io.communityconnect.application.conversation.port.out.ConversationPage;
import io.communityconnect.application.conversation.port.out.ConversationPage.Entry;
import io.communityconnect.application.conversation.port.out.ConversationPages;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.domain.conversation.Channel;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Delivery;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import java.util.List;
import java.util.Optional;

final class InMemoryConversationPages implements ConversationPages {
  private final InMemoryDatabase database;

  InMemoryConversationPages(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<ConversationPage> page(
      ConversationId conversation, Optional<MessageId> before, int limit) {
    return Optional.ofNullable(database.tables().conversations.get(conversation))
        .filter(database::shows)
        .map(row -> page(row, before, limit));
  }

  @Override
  public Optional<ConversationPage> pageOf(
      Actor.Resident resident, Optional<MessageId> before, int limit) {
    return database.tables().conversations.values().stream()
        .filter(row -> row.resident().equals(resident.id()))
        .filter(row -> row.community().equals(resident.community()))
        .filter(database::shows)
        .findFirst()
        .map(row -> page(row, before, limit));
  }

  private ConversationPage page(ConversationRow row, Optional<MessageId> before, int limit) {
    List<Message> said =
        database
            .tables()
            .messagesOf(row.id())
            .map(MessageRow::message)
            .sorted(comparing(Message::at))
            .toList();
    int end = before.map(message -> indexOf(said, message)).orElse(said.size());
    int start = Math.max(0, end - limit);
    return new ConversationPage(
        row.resident(),
        row.community(),
        said.subList(start, end).reversed().stream().map(this::entry).toList(),
        start > 0 ? Optional.of(said.get(start).id()) : Optional.empty());
  }

  private Entry entry(Message message) {
    Tables tables = database.tables();
    return new Entry(
        message,
        Optional.ofNullable(tables.attendance.authors.get(message.id())),
        Optional.ofNullable(tables.messages.get(message.id()))
            .filter(row -> row.direction() == Direction.OUTBOUND)
            .filter(row -> row.channel() == Channel.WHATSAPP)
            .map(row -> new Delivery(row.status(), row.error())));
  }

  private static int indexOf(List<Message> said, MessageId message) {
    return Math.max(0, said.stream().map(Message::id).toList().indexOf(message));
  }
}

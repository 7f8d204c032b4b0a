package io.communityconnect.application.storage;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.out.DeliveryRecords;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.domain.conversation.Channel;
import io.communityconnect.domain.conversation.Delivery;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.MessageId;
import java.util.List;
import java.util.Optional;

final class InMemoryDeliveryRecords implements DeliveryRecords {
  private final InMemoryDatabase database;

  InMemoryDeliveryRecords(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<DeliveryRecord> list(Filter filter, Optional<MessageId> before, int limit) {
    Tables tables = database.tables();
    return tables.messages.values().stream()
        .filter(row -> row.direction() == Direction.OUTBOUND && row.channel() == Channel.WHATSAPP)
        .filter(row -> !tables.speakers.containsKey(row.id()))
        .filter(row -> database.shows(tables.conversations.get(row.conversation())))
        .filter(row -> before.filter(each -> isNoOlder(row, each)).isEmpty())
        .map(row -> record(row, tables))
        .filter(record -> isAsked(filter, record))
        .sorted(comparing((DeliveryRecord record) -> record.message().value()).reversed())
        .limit(limit)
        .toList();
  }

  private static boolean isNoOlder(MessageRow row, MessageId than) {
    return row.id().value().compareTo(than.value()) >= 0;
  }

  private static DeliveryRecord record(MessageRow row, Tables tables) {
    ConversationRow conversation = requireNonNull(tables.conversations.get(row.conversation()));
    return new DeliveryRecord(
        row.id(),
        row.conversation(),
        conversation.community(),
        conversation.resident(),
        new Delivery(row.status(), row.error()),
        row.at());
  }

  private static boolean isAsked(Filter filter, DeliveryRecord record) {
    return filter.community().filter(each -> !each.equals(record.community())).isEmpty()
        && filter.status().filter(each -> each != record.delivery().status()).isEmpty()
        && filter.from().filter(record.writtenAt()::isBefore).isEmpty()
        && filter.until().filter(until -> !record.writtenAt().isBefore(until)).isEmpty();
  }
}

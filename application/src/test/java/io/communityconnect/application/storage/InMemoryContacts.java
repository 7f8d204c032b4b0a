package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.notice.port.out.Contacts;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.application.storage.Tables.LanguageRow;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;

final class InMemoryContacts implements Contacts {
  private final InMemoryDatabase database;

  InMemoryContacts(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Contact> of(ResidentId resident, CommunityId community) {
    Tables tables = database.systemTables();
    return tables.conversations.values().stream()
        .filter(row -> row.resident().equals(resident) && row.community().equals(community))
        .findFirst()
        .flatMap(row -> contact(tables, row));
  }

  private static Optional<Contact> contact(Tables tables, ConversationRow row) {
    return tables
        .messagesOf(row.id())
        .filter(message -> message.direction() == Direction.INBOUND)
        .filter(message -> !tables.speakers.containsKey(message.id()))
        .reduce((_, later) -> later)
        .map(last -> contact(tables, row, last));
  }

  private static Contact contact(Tables tables, ConversationRow row, MessageRow last) {
    return new Contact(
        row.id(),
        requireNonNull(tables.communities.get(row.community()), "no community").sender(),
        requireNonNull(tables.residents.get(row.resident()), "no resident").identity(),
        Optional.ofNullable(tables.languages.get(row.resident())).map(LanguageRow::language),
        Optional.ofNullable(tables.consents.get(row.id()))
            .filter(consent -> consent.decision() == Consent.WITHDRAWN)
            .isEmpty(),
        new ServiceWindow(last.at()));
  }
}

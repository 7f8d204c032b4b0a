package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.out.NoticeRecipients;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.application.storage.Tables.LanguageRow;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.Optional;

record InMemoryNoticeRecipients(InMemoryDatabase database) implements NoticeRecipients {
  @Override
  public Optional<Recipient> of(Actor.Resident resident) {
    Tables tables = database.systemTables();
    return tables.conversations.values().stream()
        .filter(row -> row.resident().equals(resident.id()))
        .filter(row -> row.community().equals(resident.community()))
        .filter(row -> tables.residents.containsKey(row.resident()))
        .filter(row -> wantsMessages(row, tables))
        .findFirst()
        .flatMap(row -> lastInbound(row, tables).map(at -> recipient(row, new ServiceWindow(at))));
  }

  private static boolean wantsMessages(ConversationRow row, Tables tables) {
    return Optional.ofNullable(tables.consents.get(row.id()))
        .filter(consent -> consent.decision() != Consent.GIVEN)
        .isEmpty();
  }

  private static Optional<Instant> lastInbound(ConversationRow conversation, Tables tables) {
    return tables
        .messagesOf(conversation.id())
        .filter(row -> row.direction() == Direction.INBOUND)
        .filter(row -> !tables.speakers.containsKey(row.id()))
        .map(MessageRow::at)
        .max(Instant::compareTo);
  }

  private Recipient recipient(ConversationRow row, ServiceWindow window) {
    Tables tables = database.systemTables();
    return new Recipient(
        row.id(),
        requireNonNull(tables.communities.get(row.community())).sender(),
        requireNonNull(tables.residents.get(row.resident())).identity(),
        Optional.ofNullable(tables.languages.get(row.resident())).map(LanguageRow::language),
        window);
  }
}

package io.communityconnect.application.storage;

import io.communityconnect.application.conversation.port.out.Wishes;
import io.communityconnect.application.storage.AttendanceTables.HandoverRow;
import io.communityconnect.application.storage.Tables.ConsentRow;
import io.communityconnect.application.storage.Tables.LanguageRow;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.people.Language;
import java.time.Instant;
import java.util.Optional;

final class InMemoryWishes implements Wishes {
  private final InMemoryDatabase database;

  InMemoryWishes(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void speak(ConversationId conversation, Language language, boolean chosen) {
    Tables tables = database.systemTables();
    Optional.ofNullable(tables.conversations.get(conversation))
        .ifPresent(
            row ->
                tables.languages.merge(
                    row.resident(),
                    new LanguageRow(language, chosen),
                    (was, now) -> was.chosen() && !now.chosen() ? was : now));
  }

  @Override
  public void decide(ConversationId conversation, Consent decision, Instant at) {
    Tables tables = database.systemTables();
    if (tables.conversations.containsKey(conversation)) {
      tables.consents.merge(
          conversation,
          new ConsentRow(decision, at),
          (was, now) -> was.at().isAfter(now.at()) ? was : now);
    }
  }

  @Override
  public void prefer(ConversationId conversation, Handling handling, Instant at) {
    Tables tables = database.systemTables();
    switch (handling) {
      case ASSISTANT -> tables.attendance.handovers.remove(conversation);
      case HUMAN -> {
        if (tables.conversations.containsKey(conversation)
            && !tables.attendance.handovers.containsKey(conversation)) {
          tables.attendance.open(conversation, new HandoverRow(at, Optional.empty()));
        }
      }
    }
  }
}

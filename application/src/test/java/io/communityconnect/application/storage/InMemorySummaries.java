package io.communityconnect.application.storage;

import io.communityconnect.application.conversation.port.out.Summaries;
import io.communityconnect.domain.conversation.ConversationId;
import java.util.Objects;
import java.util.Optional;

final class InMemorySummaries implements Summaries {
  private final InMemoryDatabase database;

  InMemorySummaries(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Stored replace(ConversationId conversation, Replacement replacement) {
    Tables tables = database.systemTables();
    boolean fits =
        tables.conversations.containsKey(conversation)
            && Optional.ofNullable(tables.summaries.get(conversation)).equals(replacement.former())
            && replacement.of().stream()
                    .map(tables.messages::get)
                    .filter(Objects::nonNull)
                    .map(MessageRow::conversation)
                    .filter(conversation::equals)
                    .count()
                == replacement.of().size();
    if (!fits) {
      return Stored.OUTDATED;
    }
    tables.summaries.put(conversation, replacement.next());
    return Stored.REPLACED;
  }
}

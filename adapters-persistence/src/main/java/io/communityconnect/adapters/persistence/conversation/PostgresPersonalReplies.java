package io.communityconnect.adapters.persistence.conversation;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.PersonalReplies;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;

/// Rows of `messages` with an author. A policy lets only the holder write them, and a trigger puts
/// each into the outbox.
public final class PostgresPersonalReplies implements PersonalReplies {
  private static final String WRITE =
      """
      insert into messages
        (id, conversation_id, direction, kind, body, created_at, delivery_status, written_by)
      select i.id, :conversation, 'outbound', 'text', i.body, :at, 'PENDING', :author
      from unnest(:ids, :bodies) with ordinality as i(id, body, ordinal)
      order by i.ordinal
      """;

  @Override
  public void write(ConversationId conversation, ResidentId author, List<Text> texts, Instant at) {
    Transactions.current()
        .createUpdate(WRITE)
        .bind("conversation", conversation.value())
        .bind("author", author.value())
        .bind("at", at)
        .bind("ids", uuids(texts, text -> text.id().value()))
        .bind("bodies", texts(texts, Text::text))
        .execute();
  }
}

package io.communityconnect.adapters.persistence.conversation;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.Summaries;
import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import java.time.Instant;

/// Keeps summaries in `conversations.context_summary`.
public final class PostgresSummaries implements Summaries {
  /// Whoever deletes one of these messages either waits, and then finds the summary to remove, or
  /// came first, and then the message is not found here.
  private static final String LOCK =
      """
      select id from messages
      where id = any(:messages) and conversation_id = :conversation
      order by id
      for key share
      """;

  private static final String REPLACE =
      """
      update conversations set context_summary = :text, summary_until = :until
      where id = :conversation
        and summary_until is not distinct from :formerUntil::timestamptz
        and (summary_until is null or context_summary = :former)
      """;

  @Override
  public Stored replace(ConversationId conversation, Replacement replacement) {
    return isAllThere(conversation, replacement) && stores(conversation, replacement)
        ? Stored.REPLACED
        : Stored.OUTDATED;
  }

  private static boolean isAllThere(ConversationId conversation, Replacement replacement) {
    return Transactions.current()
            .createQuery(LOCK)
            .bind("messages", uuids(replacement.of(), MessageId::value))
            .bind("conversation", conversation.value())
            .mapTo(String.class)
            .list()
            .size()
        == replacement.of().size();
  }

  private static boolean stores(ConversationId conversation, Replacement replacement) {
    return Transactions.current()
            .createUpdate(REPLACE)
            .bind("conversation", conversation.value())
            .bind("text", replacement.next().text())
            .bind("until", replacement.next().until())
            .bindByType(
                "formerUntil",
                replacement.former().map(ContextSummary::until).orElse(null),
                Instant.class)
            .bind("former", replacement.former().map(ContextSummary::text).orElse(null))
            .execute()
        == 1;
  }
}

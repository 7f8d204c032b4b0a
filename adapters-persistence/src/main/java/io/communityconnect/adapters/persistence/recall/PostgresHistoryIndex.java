package io.communityconnect.adapters.persistence.recall;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.recall.port.out.HistoryIndex;
import io.communityconnect.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.UUID;

/// An inverted index for each conversation, in two tables of ours.
///
/// Postgres' own indexes over words are of no use under row level security: their operators may
/// look at a row before its policy does, so policies come first, and read all rows.
public final class PostgresHistoryIndex implements HistoryIndex {
  /// One conversation that waits and that nobody else arranges, found without reading all waiting.
  private static final String CLAIM =
      """
      with recursive waiting (id) as (
        (select conversation_id from history_turns where turn is null
         order by conversation_id limit 1)
        union all
        select (select h.conversation_id from history_turns h
                where h.turn is null and h.conversation_id > w.id
                order by h.conversation_id limit 1)
        from waiting w where w.id is not null)
      select id from waiting
      where id is not null and pg_try_advisory_xact_lock(history_lock(id)) limit 1
      """;

  private static final String LOCK = "select pg_advisory_xact_lock(history_lock(:conversation))";

  @Override
  public int collect(Instant now, int limit) {
    return new HistoryCollection(limit).goOn(now);
  }

  @Override
  public int collect(ConversationId conversation, int limit) {
    return new HistoryCollection(limit).of(conversation);
  }

  @Override
  public int arrange(ConversationId conversation, int limit) {
    Transactions.current()
        .createQuery(LOCK)
        .bind("conversation", conversation.value())
        .map((_, _) -> true)
        .one();
    return new Arrangement(conversation.value()).place(limit);
  }

  @Override
  public int arrange(int limit) {
    return Transactions.current()
        .createQuery(CLAIM)
        .mapTo(UUID.class)
        .findOne()
        .map(conversation -> new Arrangement(conversation).place(limit))
        .orElse(0);
  }
}

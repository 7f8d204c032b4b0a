package io.communityconnect.adapters.persistence.recall;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.recall.port.out.HistoryIndex;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.recall.Speakers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An inverted index for each conversation, in two tables of ours.
///
/// Postgres' own indexes over words are of no use under row level security: their operators may
/// look at a row before its policy does, so policies come first, and read all rows.
public final class PostgresHistoryIndex implements HistoryIndex {
  /// A word in every turn of such a text costs as much to index as a whole conversation.
  private static final int MAX_INDEXED_LENGTH = 20_000;

  private static final String PROGRESS =
      "select scanned_to from history_progress for update skip locked";

  private static final String COLLECT =
      """
      with fresh as materialized (
        select m.id, m.conversation_id, m.created_at,
          coalesce(m.speaker,
            case m.direction when 'outbound' then :assistant else (
              select u.full_name from conversations c join users u on u.id = c.user_id
              where c.id = m.conversation_id) end, '') as speaker,
          left(m.body, :length) as body
        from messages m
        where <which> and m.body ~ '\\S'
          and not exists (select from history_turns h where h.message_id = m.id)
        order by m.id limit :limit),
      parsed as materialized (
        select f.*, history_words(f.speaker || ' ' || f.body) as words from fresh f)
      insert into history_turns
        (message_id, conversation_id, user_id, community_id, said_at, words, length)
      select p.id, p.conversation_id,
        (select c.user_id from conversations c where c.id = p.conversation_id),
        (select c.community_id from conversations c where c.id = p.conversation_id),
        p.created_at, p.words,
        (select greatest(1, coalesce(sum(cardinality(w.positions)), 1)) from unnest(p.words) w)
      from parsed p
      on conflict (message_id) do nothing
      returning message_id
      """;

  private static final String ADVANCE =
      """
      update history_progress set scanned_to = greatest(scanned_to, least(:settled, :last))
      """;

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
  public int collect(Instant settledBefore, int limit) {
    Optional<UUID> from = Transactions.current().createQuery(PROGRESS).mapTo(UUID.class).findOne();
    return from.map(scanned -> collect(scanned, settledBefore, limit)).orElse(0);
  }

  private static int collect(UUID from, Instant settledBefore, int limit) {
    List<UUID> collected =
        Transactions.current()
            .createQuery(COLLECT.replace("<which>", "m.id > :from"))
            .bind("from", from)
            .bind("assistant", Speakers.ASSISTANT)
            .bind("length", MAX_INDEXED_LENGTH)
            .bind("limit", limit)
            .mapTo(UUID.class)
            .list();
    UUID settled = firstIdAt(settledBefore);
    Transactions.current()
        .createUpdate(ADVANCE)
        .bind("settled", settled)
        .bind("last", collected.size() < limit ? settled : greatest(collected))
        .execute();
    return collected.size();
  }

  @Override
  public int collect(ConversationId conversation, int limit) {
    return Transactions.current()
        .createQuery(COLLECT.replace("<which>", "m.conversation_id = :conversation"))
        .bind("conversation", conversation.value())
        .bind("assistant", Speakers.ASSISTANT)
        .bind("length", MAX_INDEXED_LENGTH)
        .bind("limit", limit)
        .mapTo(UUID.class)
        .list()
        .size();
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

  /// Ids that were made before begin with less.
  private static UUID firstIdAt(Instant time) {
    return new UUID(Math.max(0, time.toEpochMilli()) << 16, 0);
  }

  /// As the database orders them, which is not as Java does.
  private static UUID greatest(List<UUID> ids) {
    return UUID.fromString(ids.stream().map(UUID::toString).max(String::compareTo).orElseThrow());
  }
}

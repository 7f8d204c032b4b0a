package io.communityconnect.adapters.persistence.recall;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.recall.Speakers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Walks along the keys of messages and takes the words of those that are not in the index.
///
/// The keys grow with time, but a message may still turn up a little behind the newest: servers'
/// clocks differ, and a transaction commits after its key was made. So what was looked at once is
/// looked at again from time to time, until nothing can turn up before it any more.
///
/// @param limit how many are taken at most
record HistoryCollection(int limit) {
  /// So many keys are looked at in one go, most of them of messages that are in the index already.
  private static final int LOOK = 20_000;

  private static final Duration LOOK_BACK_EVERY = Duration.ofMinutes(1);

  /// Longer than any transaction that stores messages, and than servers' clocks differ.
  private static final Duration SETTLED_AFTER = Duration.ofMinutes(5);

  /// A word in every turn of such a text costs as much to index as a whole conversation.
  private static final int MAX_INDEXED_LENGTH = 20_000;

  private static final String LOCK =
      """
      select scanned_to, looked_to,
        scanned_to < looked_to and looked_back_at <= :before as look_back
      from history_progress for update skip locked
      """;

  private static final String OF_ALL =
      "select id from messages where id > :from and id <= :to order by id limit :look";

  private static final String OF_CONVERSATION =
      """
      select id from messages m
      where conversation_id = :conversation
        and not exists (select from history_turns h where h.message_id = m.id)
      """;

  private static final String COLLECT =
      """
      with seen as materialized (<seen>),
      fresh as materialized (
        select m.id, m.conversation_id, m.created_at,
          coalesce(m.speaker,
            case m.direction when 'outbound' then :assistant else (
              select u.full_name from conversations c join users u on u.id = c.user_id
              where c.id = m.conversation_id) end, '') as speaker,
          left(m.body, :length) as body
        from seen s join messages m on m.id = s.id
        where m.body ~ '\\S'
          and not exists (select from history_turns h where h.message_id = m.id)
        order by m.id limit :limit),
      parsed as materialized (
        select f.*, history_words(f.speaker || ' ' || f.body) as words from fresh f),
      collected as (
        insert into history_turns
          (message_id, conversation_id, user_id, community_id, said_at, words, length)
        select p.id, p.conversation_id,
          (select c.user_id from conversations c where c.id = p.conversation_id),
          (select c.community_id from conversations c where c.id = p.conversation_id),
          p.created_at, p.words,
          (select greatest(1, coalesce(sum(cardinality(w.positions)), 1)) from unnest(p.words) w)
        from parsed p
        on conflict (message_id) do nothing
        returning message_id)
      select (select count(*) from collected) as collected,
        (select count(*) from fresh) as fresh,
        (select count(*) from seen) as seen,
        (select id from fresh order by id desc limit 1) as last_fresh,
        (select id from seen order by id desc limit 1) as last_seen
      """;

  private static final String LOOKED =
      "update history_progress set looked_to = greatest(looked_to, :last)";

  private static final String LOOKED_BACK =
      """
      update history_progress set looked_back_at = :now,
        scanned_to = greatest(scanned_to, least(:last, :settled))
      """;

  /// Greater than every key.
  private static final UUID END = new UUID(-1L, -1L);

  /// Goes on where the last one ended; nowhere while somebody else does.
  ///
  /// @return how many were taken
  int goOn(Instant now) {
    return lock(now).map(progress -> goOn(progress, now)).orElse(0);
  }

  /// Takes messages of one conversation, wherever the walk is.
  ///
  /// @return how many were taken
  int of(ConversationId conversation) {
    return run(collecting(OF_CONVERSATION).bind("conversation", conversation.value())).collected();
  }

  private record Progress(UUID scannedTo, UUID lookedTo, boolean lookBack) {}

  /// @param fresh how many were seen that were not in the index, up to the limit
  private record Look(
      int collected, int fresh, int seen, @Nullable UUID lastFresh, @Nullable UUID lastSeen) {}

  private static Optional<Progress> lock(Instant now) {
    return Transactions.current()
        .createQuery(LOCK)
        .bind("before", now.minus(LOOK_BACK_EVERY))
        .map(
            (row, _) ->
                new Progress(
                    row.getObject("scanned_to", UUID.class),
                    row.getObject("looked_to", UUID.class),
                    row.getBoolean("look_back")))
        .findOne();
  }

  private int goOn(Progress progress, Instant now) {
    int late = progress.lookBack() ? lookBack(progress, now) : 0;
    return late + lookOn(progress.lookedTo());
  }

  private int lookBack(Progress progress, Instant now) {
    Look look = look(progress.scannedTo(), progress.lookedTo());
    @Nullable UUID last = lastDone(look);
    if (last != null && look.fresh() < limit) {
      Transactions.current()
          .createUpdate(LOOKED_BACK)
          .bind("now", now)
          .bind("last", last)
          .bind("settled", UuidCreator.getTimeOrderedEpochMin(now.minus(SETTLED_AFTER)))
          .execute();
    }
    return look.collected();
  }

  private int lookOn(UUID from) {
    UUID lookedTo = from;
    Look look;
    do {
      look = look(lookedTo, END);
      @Nullable UUID last = lastDone(look);
      if (last == null) {
        return 0;
      }
      Transactions.current().createUpdate(LOOKED).bind("last", last).execute();
      lookedTo = last;
    } while (look.collected() == 0 && look.seen() == LOOK);
    return look.collected();
  }

  private @Nullable UUID lastDone(Look look) {
    return look.fresh() == limit ? look.lastFresh() : look.lastSeen();
  }

  private Look look(UUID from, UUID to) {
    return run(collecting(OF_ALL).bind("from", from).bind("to", to).bind("look", LOOK));
  }

  private Query collecting(String seen) {
    return Transactions.current()
        .createQuery(COLLECT.replace("<seen>", seen))
        .bind("assistant", Speakers.ASSISTANT)
        .bind("length", MAX_INDEXED_LENGTH)
        .bind("limit", limit);
  }

  private static Look run(Query query) {
    return query
        .map(
            (row, _) ->
                new Look(
                    row.getInt("collected"),
                    row.getInt("fresh"),
                    row.getInt("seen"),
                    row.getObject("last_fresh", UUID.class),
                    row.getObject("last_seen", UUID.class)))
        .one();
  }
}

package io.communityconnect.adapters.persistence.recall;

import io.communityconnect.adapters.persistence.transaction.ArrayArgument;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/// The turns of one conversation, which the current transaction has locked.
///
/// Mostly the newest come last and are appended. What is older than others is put between them, and
/// the shorter side moves: history that is brought along in order, before all that is there, costs
/// no more than its own length, however long the rest is.
///
/// @param conversation whose turns they are
record Arrangement(UUID conversation) {
  /// Those said after the last that has a place.
  private static final String LATER =
      """
      with edge as (
        select said_at, message_id from history_turns
        where conversation_id = :conversation and turn is not null order by turn desc limit 1)
      select h.message_id from history_turns h
      where h.conversation_id = :conversation and h.turn is null
        and (not exists (select from edge)
          or (h.said_at, h.message_id) > (select e.said_at, e.message_id from edge e))
      order by h.said_at, h.message_id limit :limit
      """;

  private static final String EARLIER =
      """
      select message_id from history_turns
      where conversation_id = :conversation and turn is null
      order by said_at desc, message_id desc limit :limit
      """;

  /// How many have a place before the last of those that wait, and after the first; and which
  /// places those are.
  private static final String SIDES =
      """
      with waiting as materialized (
        select said_at, message_id from history_turns where message_id = any(:waiting)),
      earliest as (select said_at, message_id from waiting order by 1, 2 limit 1),
      latest as (select said_at, message_id from waiting order by 1 desc, 2 desc limit 1)
      select
        (select count(*) from history_turns h
         where h.conversation_id = :conversation and h.turn is not null
           and (h.said_at, h.message_id) < (select l.said_at, l.message_id from latest l)) as before,
        (select count(*) from history_turns h
         where h.conversation_id = :conversation and h.turn is not null
           and (h.said_at, h.message_id) > (select e.said_at, e.message_id from earliest e)) as after,
        (select h.turn from history_turns h
         where h.conversation_id = :conversation and h.turn is not null
           and (h.said_at, h.message_id) < (select l.said_at, l.message_id from latest l)
         order by h.said_at desc, h.message_id desc limit 1) as last_before,
        (select h.turn from history_turns h
         where h.conversation_id = :conversation and h.turn is not null
           and (h.said_at, h.message_id) > (select e.said_at, e.message_id from earliest e)
         order by h.said_at, h.message_id limit 1) as first_after,
        (select h.turn from history_turns h
         where h.conversation_id = :conversation and h.turn is not null
         order by h.turn limit 1) as first,
        (select h.turn from history_turns h
         where h.conversation_id = :conversation and h.turn is not null
         order by h.turn desc limit 1) as last
      """;

  private static final String FORGET =
      """
      select forget_postings(:conversation, array_agg(turn), array_agg(words))
      from history_turns where conversation_id = :conversation and turn between :low and :high
      """;

  private static final String NUMBER =
      """
      update history_turns h set turn = n.turn
      from (
        select message_id,
          :start + row_number() over (order by said_at, message_id) - 1 as turn
        from history_turns
        where message_id = any(:waiting)
          or (conversation_id = :conversation and turn between :low and :high)) n
      where h.message_id = n.message_id
      """;

  private static final String POST =
      """
      with placed as materialized (
        select turn >> 12 as block, (turn & 4095) << 16 as place, words, length,
          user_id, community_id
        from history_turns
        where conversation_id = :conversation and turn between :low and :high),
      said as (
        select p.user_id, p.community_id, w.lexeme as term, p.block,
          p.place | least(coalesce(cardinality(w.positions), 1), 65535) as posting
        from placed p, unnest(p.words) w
        union all
        select user_id, community_id, '', block, place | least(length, 65535) from placed)
      insert into history_terms (conversation_id, user_id, community_id, term, block, postings)
      select :conversation, user_id, community_id, term, block, array_agg(posting order by posting)
      from said group by user_id, community_id, term, block
      on conflict (conversation_id, term, block) do update set postings = array(
        select posting from unnest(history_terms.postings || excluded.postings) posting
        order by posting)
      """;

  /// @param first the turn that is counted least, if any is counted
  private record Sides(
      long before, long after, int lastBefore, int firstAfter, Optional<Integer> first, int last) {}

  /// @param low the first turn that moves, above `high` when none does
  private record Move(int low, int high, int start) {}

  int place(int limit) {
    List<UUID> later = waiting(LATER, limit);
    List<UUID> waiting = later.isEmpty() ? waiting(EARLIER, limit) : later;
    if (waiting.isEmpty()) {
      return 0;
    }
    Move move = moveFor(sides(waiting), waiting.size());
    int moved = move.high() - move.low() + 1;
    if (moved > 0) {
      bind(Transactions.current().createQuery(FORGET), move.low(), move.high())
          .map((_, _) -> moved)
          .one();
    }
    int numbered =
        bind(Transactions.current().createUpdate(NUMBER), move.low(), move.high())
            .bind("waiting", ArrayArgument.uuids(waiting, id -> id))
            .bind("start", move.start())
            .execute();
    bind(Transactions.current().createUpdate(POST), move.start(), move.start() + numbered - 1)
        .execute();
    return waiting.size();
  }

  private static Move moveFor(Sides sides, int waiting) {
    if (sides.first().isEmpty()) {
      return new Move(0, -1, 0);
    }
    int first = sides.first().get();
    if (sides.after() <= sides.before()) {
      return sides.after() == 0
          ? new Move(0, -1, sides.last() + 1)
          : new Move(sides.firstAfter(), sides.last(), sides.firstAfter());
    }
    // Turns that were deleted leave numbers free, so as many are counted as there are.
    int end = sides.before() == 0 ? first - 1 : sides.lastBefore();
    int start = Math.toIntExact(end - sides.before() - waiting + 1);
    return sides.before() == 0 ? new Move(0, -1, start) : new Move(first, end, start);
  }

  private List<UUID> waiting(String sql, int limit) {
    return Transactions.current()
        .createQuery(sql)
        .bind("conversation", conversation)
        .bind("limit", limit)
        .mapTo(UUID.class)
        .list();
  }

  private Sides sides(List<UUID> waiting) {
    return Transactions.current()
        .createQuery(SIDES)
        .bind("conversation", conversation)
        .bind("waiting", ArrayArgument.uuids(waiting, id -> id))
        .map(
            (row, _) ->
                new Sides(
                    row.getLong("before"),
                    row.getLong("after"),
                    row.getInt("last_before"),
                    row.getInt("first_after"),
                    Optional.ofNullable(row.getObject("first", Integer.class)),
                    row.getInt("last")))
        .one();
  }

  private <S extends SqlStatement<S>> S bind(S statement, int low, int high) {
    return statement.bind("conversation", conversation).bind("low", low).bind("high", high);
  }
}

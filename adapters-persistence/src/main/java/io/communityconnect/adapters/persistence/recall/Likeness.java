package io.communityconnect.adapters.persistence.recall;

import io.communityconnect.adapters.persistence.transaction.ArrayArgument;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.recall.port.out.History.Candidate;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.domain.identity.Actor;
import java.util.Collection;
import java.util.List;

/// How alike the meanings in one resident's history are to a query's.
///
/// A resident's own history is mostly short, and comparing all of it is exact and quick. A long one
/// is looked for through the model's approximate index, if there is one: it holds everybody's
/// vectors, so more of its lists are probed than for a search among all.
///
/// @param resident whose history it is
record Likeness(Actor.Resident resident, Meaning meaning) {
  /// Up to this many messages are compared one by one.
  private static final int EXACT_UP_TO = 10_000;

  /// Of how many lists one is probed.
  private static final int PROBED_SHARE = 20;

  private static final String LENGTH =
      """
      select coalesce(sum(cardinality(postings)), 0) from history_terms
      where user_id = :user and community_id = :community
        and conversation_id = (
          select id from conversations where user_id = :user and community_id = :community)
        and term = ''
      """;

  /// How many lists the model's index has; no row where there is no index.
  private static final String LISTS =
      """
      select substring(array_to_string(c.reloptions, ',') from 'lists=([0-9]+)')::int
      from pg_index i
      join pg_class c on c.oid = i.indexrelid
      join pg_am a on a.oid = c.relam
      where i.indrelid = 'embeddings'::regclass and i.indisvalid and a.amname = 'ivfflat'
        and pg_get_expr(i.indpred, i.indrelid) like '%''' || :model || '''%'
        and pg_get_indexdef(i.indexrelid) like '%(' || :dimensions || ')%'
      limit 1
      """;

  private static final String PROBE =
      """
      select set_config('ivfflat.probes', :probes, true),
        case when (select string_to_array(extversion, '.')::int[] >= array[0, 8]
                   from pg_extension where extname = 'vector')
          then set_config('ivfflat.iterative_scan', 'relaxed_order', true) end
      """;

  private static final String CANDIDATES =
      """
      with own as materialized (
        select id from conversations where user_id = :user and community_id = :community),
      near as materialized (
        select e.message_id from embeddings e
        where e.user_id = :user and e.community_id = :community
          and e.model = '<model>' and e.message_id is not null
        order by <vector> <=> <sought> limit :nearest),
      found as (
        select message_id from near
        union
        select h.message_id from history_turns h
        where h.user_id = :user and h.community_id = :community
          and h.conversation_id = (select id from own) and h.turn = any(:turns))
      select f.message_id,
        (select h.turn from history_turns h where h.message_id = f.message_id) as turn,
        coalesce((
          select 1 - (e.vector <=> cast(:vector as real[])::vector) from embeddings e
          where e.message_id = f.message_id and e.model = '<model>'
            and e.user_id = :user), 0) as likeness
      from found f
      """;

  List<Candidate> candidates(Collection<Integer> turns, int nearest) {
    boolean approximate = isLong() && probes();
    String type = "vector(" + meaning.model().dimensions() + ")";
    // The plain column is no index's expression, so all of the resident's vectors are compared.
    String sql =
        CANDIDATES
            .replace("<model>", meaning.model().name())
            .replace("<vector>", approximate ? "(e.vector::" + type + ")" : "e.vector")
            .replace("<sought>", "cast(:vector as real[])::" + (approximate ? type : "vector"));
    return PostgresHistory.of(resident, Transactions.current().createQuery(sql))
        .bind("vector", meaning.vector())
        .bind("turns", ArrayArgument.integers(List.copyOf(turns), turn -> turn))
        .bind("nearest", nearest)
        .map((row, _) -> PostgresHistory.candidateOf(row))
        .list();
  }

  private boolean isLong() {
    return PostgresHistory.of(resident, Transactions.current().createQuery(LENGTH))
            .mapTo(Long.class)
            .one()
        > EXACT_UP_TO;
  }

  /// Prepares the rest of the transaction for the approximate index.
  ///
  /// @return whether there is one
  private boolean probes() {
    return Transactions.current()
        .createQuery(LISTS)
        .bind("model", meaning.model().name())
        .bind("dimensions", Integer.toString(meaning.model().dimensions()))
        .mapTo(Integer.class)
        .findOne()
        .map(lists -> Math.max(1, lists / PROBED_SHARE))
        .map(
            probes ->
                Transactions.current()
                    .createQuery(PROBE)
                    .bind("probes", Integer.toString(probes))
                    .map((_, _) -> true)
                    .one())
        .orElse(false);
  }
}

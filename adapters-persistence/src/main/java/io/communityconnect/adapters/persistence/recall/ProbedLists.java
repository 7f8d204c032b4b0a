package io.communityconnect.adapters.persistence.recall;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.util.Optional;

/// The nearest of a long history by the model's IVFFlat index, for a pgvector that is too old to
/// make signatures. The index holds everybody's vectors, so more of its lists are probed than for
/// a search among all.
///
/// @param model whose index it is
record ProbedLists(EmbeddingModelId model) {
  /// Of how many lists one is probed.
  private static final int PROBED_SHARE = 20;

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

  private static final String NEAREST =
      """
      select e.message_id, e.vector <=> cast(:vector as real[])::vector as distance
      from embeddings e
      where e.user_id = :user and e.community_id = :community
        and e.model = '<model>' and e.message_id is not null
      order by (e.vector::vector(<dimensions>))
        <=> cast(:vector as real[])::vector(<dimensions>) limit :nearest
      """;

  /// Prepares the rest of the transaction for the index.
  ///
  /// @return the query for the nearest, with the model's name yet to be put in; empty where there
  ///     is no index
  Optional<String> prepare() {
    return Transactions.current()
        .createQuery(LISTS)
        .bind("model", model.name())
        .bind("dimensions", Integer.toString(model.dimensions()))
        .mapTo(Integer.class)
        .findOne()
        .map(
            lists -> {
              probe(Math.max(1, lists / PROBED_SHARE));
              return NEAREST.replace("<dimensions>", Integer.toString(model.dimensions()));
            });
  }

  private static void probe(int lists) {
    Transactions.current()
        .createQuery(PROBE)
        .bind("probes", Integer.toString(lists))
        .map((_, _) -> true)
        .one();
  }
}

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
/// A resident's own history is mostly short, and comparing all of it is exact and quick. In a long
/// one the signatures are compared first, a bit for each number of a vector, and then the vectors
/// of those that differ in the fewest bits. An index over everybody's vectors would have to be
/// probed far wider, for most of what it finds is somebody else's; it serves where pgvector is too
/// old to make signatures.
///
/// What is sought stands in a subquery of its own wherever it is compared: under one plan for all
/// values the array would be made a vector once for each row.
///
/// @param resident whose history it is
record Likeness(Actor.Resident resident, Meaning meaning) {
  /// More blocks than this of the index of words are a long history; a block is 4,096 turns.
  private static final int SHORT_BLOCKS = 2;

  /// How many are looked at closely for each that is wanted. Of the nearest, some differ in more
  /// bits than others that are farther.
  private static final int LOOKED_AT_PER_WANTED = 3;

  private static final String PREPARE =
      """
      select (select count(*) from history_terms
         where user_id = :user and community_id = :community
           and conversation_id = (
             select id from conversations where user_id = :user and community_id = :community)
           and term = '') > :blocks as is_long,
        to_regclass('embeddings_signatures') is not null as has_signatures
      """;

  private static final String BY_VECTOR =
      """
      select e.message_id, e.vector <=> (select cast(:vector as real[])::vector) as distance
      from embeddings e
      where e.user_id = :user and e.community_id = :community
        and e.model = '<model>' and e.message_id is not null
      order by e.vector <=> (select cast(:vector as real[])::vector) limit :nearest
      """;

  /// The inner query reads the index alone.
  private static final String BY_SIGNATURE =
      """
      select s.message_id, (
        select e.vector <=> (select cast(:vector as real[])::vector) from embeddings e
        where e.message_id = s.message_id and e.model = '<model>') as distance
      from (
        select e.message_id from embeddings e
        where e.user_id = :user and e.community_id = :community and e.model = '<model>'
        order by e.signature <~> (
          select binary_quantize(cast(:vector as real[])::vector)::bit varying)
        limit <lookedAt>) s
      order by distance
      limit :nearest
      """;

  /// What is near by its meaning is looked up in the index of words, and what is near by its words
  /// among the vectors: nothing twice.
  private static final String CANDIDATES =
      """
      with own as materialized (
        select id from conversations where user_id = :user and community_id = :community),
      near as materialized (<near>),
      worded as materialized (
        select h.message_id, h.turn from history_turns h
        where h.user_id = :user and h.community_id = :community
          and h.conversation_id = (select id from own) and h.turn = any(:turns))
      select n.message_id,
        (select h.turn from history_turns h where h.message_id = n.message_id) as turn,
        1 - n.distance as likeness
      from near n
      union all
      select w.message_id, w.turn,
        coalesce((
          select 1 - (e.vector <=> (select cast(:vector as real[])::vector)) from embeddings e
          where e.message_id = w.message_id and e.model = '<model>'
            and e.user_id = :user), 0)
      from worded w
      where not exists (select from near n where n.message_id = w.message_id)
      """;

  List<Candidate> candidates(Collection<Integer> turns, int nearest) {
    // A model's name is checked when it is made: no quote is in it.
    String sql =
        CANDIDATES
            .replace("<near>", near())
            .replace("<model>", meaning.model().name())
            .replace("<lookedAt>", Integer.toString(LOOKED_AT_PER_WANTED * nearest));
    return PostgresHistory.of(resident, Transactions.current().createQuery(sql))
        .bind("vector", meaning.vector())
        .bind("turns", ArrayArgument.integers(List.copyOf(turns), turn -> turn))
        .bind("nearest", nearest)
        .map((row, _) -> PostgresHistory.candidateOf(row))
        .list();
  }

  private String near() {
    Kind kind =
        PostgresHistory.of(resident, Transactions.current().createQuery(PREPARE))
            .bind("blocks", SHORT_BLOCKS)
            .map((row, _) -> new Kind(row.getBoolean("is_long"), row.getBoolean("has_signatures")))
            .one();
    if (!kind.isLong()) {
      return BY_VECTOR;
    }
    return kind.hasSignatures()
        ? BY_SIGNATURE
        : new ProbedLists(meaning.model()).prepare().orElse(BY_VECTOR);
  }

  private record Kind(boolean isLong, boolean hasSignatures) {}
}

package io.communityconnect.adapters.persistence.knowledge;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.domain.knowledge.Wording;
import io.communityconnect.domain.people.CommunityId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/// Finds passages by words.
final class PassagesByWords {
  /// A word weighs more the fewer passages have it; one that none has counts for something, since a
  /// question about what is nowhere should not be answered from what is merely near.
  private static final String SCORED =
      """
      with asked as materialized (
        select w.word, w.folded, w.place from unnest(:words, :folded)
          with ordinality as w(word, folded, place)),
      known as materialized (
        select a.place, v.term, 1::real as likeness
        from asked a
        cross join lateral %s f(term)
        join knowledge_vocabulary v on v.community_id = :community and v.term = f.term),
      alternatives as materialized (
        select * from known
        union all
        select a.place, g.term, g.likeness from asked a
        cross join lateral (
          select v.term, similarity(v.term, a.folded) as likeness from knowledge_vocabulary v
          where v.community_id = :community
            and v.term >= left(a.folded, 1) and v.term < left(a.folded, 1) || chr(1114111)
            and similarity(v.term, a.folded) >= 0.45
          order by 2 desc, 1 limit 3) g
        where length(a.folded) > 3 and a.place <> all(array(select place from known))),
      hits as materialized (
        select h.place, t.passage_id, max(h.likeness) as likeness,
          max(h.likeness * t.weight) as weight
        from alternatives h
        join knowledge_terms t on t.community_id = :community and t.term = h.term
        group by h.place, t.passage_id),
      uses as materialized (select place, count(*) as passages from hits group by place),
      total as materialized (
        select count(*)::float8 as passages from (
          select from knowledge_passages where community_id = :community limit 2000) p),
      weights as materialized (
        select a.place,
          ln(1 + (select passages from total) / (0.5 + coalesce(u.passages, 0)))
            * case when u.passages is null then 0.9 else 1 end as weight
        from asked a left join uses u on u.place = a.place),
      everything as materialized (select sum(weight) as weight from weights),
      scored as materialized (
        select h.passage_id, sum(w.weight * h.likeness) as words, sum(w.weight * h.weight) as density
        from hits h join weights w on w.place = h.place
        group by h.passage_id)
      """
          .formatted(WordFormsFunction.of("a.word", "a.folded"));

  /// The best of all, then those of them that count: to ask each of thousands would cost more than
  /// to rank them. Ranked in single precision: which of two that fit alike comes first must not
  /// depend on the order in which their weights were added up.
  private static final String BEST =
      SCORED
          + """
          , best as materialized (
            select s.passage_id, s.words, s.density, cast(s.words + s.density / 4 as real) as fit
            from scored s order by fit desc, s.passage_id limit :limit)
          select b.passage_id, b.words / e.weight as words, b.density / (2.2 * e.weight) as density,
            (select p.current_on @> cast(:day as date) from knowledge_passages p
              where p.id = b.passage_id) as counts
          from best b cross join everything e order by b.fit desc, b.passage_id
          """;

  /// Where the best are mostly outdated, every passage is asked whether it counts.
  private static final String BEST_OF_CURRENT =
      SCORED
          + """
          select s.passage_id, s.words / e.weight as words, s.density / (2.2 * e.weight) as density,
            true as counts
          from scored s cross join everything e
          where (select p.current_on @> cast(:day as date) from knowledge_passages p
            where p.id = s.passage_id)
          order by cast(s.words + s.density / 4 as real) desc, s.passage_id limit :limit
          """;

  private static final int OVERSAMPLED = 5;

  private PassagesByWords() {}

  private record Found(PassageFit fit, boolean counts) {}

  /// Those that count on the day and fit best.
  ///
  /// @param words at least one
  static List<PassageFit> find(
      CommunityId community, LocalDate day, List<String> words, int limit) {
    int looked = OVERSAMPLED * limit;
    List<Found> best = found(bound(BEST, community, day, words).bind("limit", looked));
    List<PassageFit> current =
        best.stream().filter(Found::counts).limit(limit).map(Found::fit).toList();
    if (current.size() == limit || best.size() < looked) {
      return current;
    }
    return found(bound(BEST_OF_CURRENT, community, day, words).bind("limit", limit)).stream()
        .map(Found::fit)
        .toList();
  }

  private static Query bound(String sql, CommunityId community, LocalDate day, List<String> words) {
    return Transactions.current()
        .createQuery(sql)
        .bind("community", community.value())
        .bind("day", day)
        .bind("words", texts(words, word -> word))
        .bind("folded", texts(words, Wording::fold));
  }

  private static List<Found> found(Query query) {
    return query
        .map(
            (row, _) ->
                new Found(
                    new PassageFit(
                        row.getObject("passage_id", UUID.class),
                        row.getDouble("words"),
                        row.getDouble("density"),
                        0),
                    row.getBoolean("counts")))
        .list();
  }
}

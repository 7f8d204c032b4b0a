package io.communityconnect.adapters.persistence.knowledge;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.knowledge.Wording;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Words in an inverted index that policies let through, meaning by comparing all vectors of the
/// community's passages. Statements name the community and the day before anything is ranked.
public final class PostgresKnowledgeIndex implements KnowledgeIndex {
  private static final String SEARCHABLE =
      """
      select m.name, m.dimensions from embedding_models m
      where (select true from embeddings e
          where e.community_id = :community and e.model = m.name and e.passage_id is not null
          limit 1) is not null
        and (m.adopted_at < (select max(n.adopted_at) from embedding_models n)
          or (select true from knowledge_passages p
            where p.community_id = :community and p.embedded_by is null
              and p.created_at < m.adopted_at limit 1) is null)
      order by m.adopted_at desc limit 1
      """;

  /// A word weighs more the fewer passages have it; one that none has counts for something, since a
  /// question about what is nowhere should not be answered from what is merely near.
  private static final String BY_WORDS =
      """
      with asked as materialized (
        select w.word, w.folded, w.place from unnest(:words, :folded)
          with ordinality as w(word, folded, place)),
      known as materialized (
        select a.place, v.term, 1::real as likeness
        from asked a
        cross join lateral knowledge_forms(a.word, a.folded, array['en', 'es', 'hi', 'pt']) f(term)
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
        select count(*)::float8 as passages from knowledge_passages where community_id = :community),
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
      select s.passage_id, s.words / e.weight as words, s.density / (2.2 * e.weight) as density
      from scored s cross join everything e
      where (select p.current_on @> cast(:day as date) from knowledge_passages p
        where p.id = s.passage_id)
      order by s.words + s.density / 4 desc, s.passage_id limit :limit
      """;

  /// The nearest of all, then those of them that count: a condition on each of thousands would cost
  /// more than comparing them.
  private static final String NEAREST =
      """
      with near as materialized (
        select e.passage_id, e.vector <=> cast(:vector as real[])::vector as distance
        from embeddings e
        where e.community_id = :community and e.model = :model and e.passage_id is not null
        order by distance limit :limit)
      select n.passage_id, 1 - n.distance as likeness,
        (select p.current_on @> cast(:day as date) from knowledge_passages p
          where p.id = n.passage_id) as counts
      from near n order by n.distance
      """;

  /// Where the nearest are mostly outdated, every passage is asked whether it counts.
  private static final String NEAREST_OF_CURRENT =
      """
      select e.passage_id, 1 - (e.vector <=> cast(:vector as real[])::vector) as likeness
      from knowledge_passages p join embeddings e on e.passage_id = p.id
      where p.community_id = :community and p.current_on @> cast(:day as date)
        and e.community_id = :community and e.model = :model
      order by likeness desc limit :limit
      """;

  private static final String LIKENESS =
      """
      select e.passage_id, 1 - (e.vector <=> cast(:vector as real[])::vector) as likeness
      from embeddings e
      where e.passage_id = any(:passages) and e.community_id = :community and e.model = :model
      """;

  private static final String READ =
      """
      select p.id, p.article_id, a.title, p.heading, p.body, a.effective_from, a.language
      from knowledge_passages p join knowledge_articles a on a.id = p.article_id
      where p.id = any(:passages) and p.community_id = :community
        and p.current_on @> cast(:day as date)
      """;

  private static final int OVERSAMPLED = 5;

  @Override
  public Optional<EmbeddingModelId> searchable(CommunityId community) {
    return Transactions.current()
        .createQuery(SEARCHABLE)
        .bind("community", community.value())
        .map((row, _) -> new EmbeddingModelId(row.getString("name"), row.getInt("dimensions")))
        .findOne();
  }

  @Override
  public List<FoundPassage> find(CommunityId community, LocalDate day, Query query, int limit) {
    Map<UUID, Fit> found = new HashMap<>();
    if (!query.words().isEmpty()) {
      byWords(community, day, query.words(), limit).forEach(fit -> found.put(fit.passage(), fit));
    }
    query.meaning().ifPresent(meaning -> addLikeness(found, community, day, meaning, limit));
    return read(community, day, found);
  }

  /// How a passage fits.
  private record Fit(UUID passage, double words, double density, double likeness) {
    Fit withLikeness(double cosine) {
      return new Fit(passage, words, density, Math.max(0, cosine));
    }
  }

  private record Near(UUID passage, double likeness, boolean counts) {}

  private static List<Fit> byWords(
      CommunityId community, LocalDate day, List<String> words, int limit) {
    return Transactions.current()
        .createQuery(BY_WORDS)
        .bind("community", community.value())
        .bind("day", day)
        .bind("words", texts(words, word -> word))
        .bind("folded", texts(words, Wording::fold))
        .bind("limit", limit)
        .map(
            (row, _) ->
                new Fit(
                    row.getObject("passage_id", UUID.class),
                    row.getDouble("words"),
                    row.getDouble("density"),
                    0))
        .list();
  }

  private static void addLikeness(
      Map<UUID, Fit> found, CommunityId community, LocalDate day, Meaning meaning, int limit) {
    Map<UUID, Double> likeness = new HashMap<>();
    nearest(community, day, meaning, limit)
        .forEach(near -> likeness.put(near.passage(), near.likeness()));
    List<UUID> others = found.keySet().stream().filter(id -> !likeness.containsKey(id)).toList();
    likeness.putAll(likenessOf(others, community, meaning));
    likeness.forEach(
        (passage, cosine) ->
            found.merge(
                passage,
                new Fit(passage, 0, 0, Math.max(0, cosine)),
                (fit, _) -> fit.withLikeness(cosine)));
  }

  private static List<Near> nearest(
      CommunityId community, LocalDate day, Meaning meaning, int limit) {
    int looked = OVERSAMPLED * limit;
    List<Near> near =
        bound(NEAREST, community, meaning)
            .bind("day", day)
            .bind("limit", looked)
            .map(
                (row, _) ->
                    new Near(
                        row.getObject("passage_id", UUID.class),
                        row.getDouble("likeness"),
                        row.getBoolean("counts")))
            .list();
    List<Near> current = near.stream().filter(Near::counts).limit(limit).toList();
    if (current.size() == limit || near.size() < looked) {
      return current;
    }
    return bound(NEAREST_OF_CURRENT, community, meaning)
        .bind("day", day)
        .bind("limit", limit)
        .map(
            (row, _) ->
                new Near(row.getObject("passage_id", UUID.class), row.getDouble("likeness"), true))
        .list();
  }

  private static Map<UUID, Double> likenessOf(
      List<UUID> passages, CommunityId community, Meaning meaning) {
    Map<UUID, Double> likeness = new HashMap<>();
    if (!passages.isEmpty()) {
      bound(LIKENESS, community, meaning)
          .bind("passages", uuids(passages, id -> id))
          .map(
              (row, _) ->
                  Map.entry(row.getObject("passage_id", UUID.class), row.getDouble("likeness")))
          .forEach(each -> likeness.put(each.getKey(), each.getValue()));
    }
    return likeness;
  }

  private static org.jdbi.v3.core.statement.Query bound(
      String sql, CommunityId community, Meaning meaning) {
    return Transactions.current()
        .createQuery(sql)
        .bind("community", community.value())
        .bind("model", meaning.model().name())
        .bind("vector", meaning.vector());
  }

  private static List<FoundPassage> read(
      CommunityId community, LocalDate day, Map<UUID, Fit> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    return Transactions.current()
        .createQuery(READ)
        .bind("community", community.value())
        .bind("day", day)
        .bind("passages", uuids(List.copyOf(found.keySet()), id -> id))
        .map((row, _) -> passage(row, found))
        .list();
  }

  private static FoundPassage passage(ResultSet row, Map<UUID, Fit> found) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Fit fit = found.getOrDefault(id, new Fit(id, 0, 0, 0));
    return new FoundPassage(
        new PassageId(id),
        new ArticleId(row.getObject("article_id", UUID.class)),
        row.getString("title"),
        new PassageText(Optional.ofNullable(row.getString("heading")), row.getString("body")),
        row.getObject("effective_from", LocalDate.class),
        ArticleRow.language(row.getString("language")),
        fit.words(),
        fit.density(),
        fit.likeness());
  }
}

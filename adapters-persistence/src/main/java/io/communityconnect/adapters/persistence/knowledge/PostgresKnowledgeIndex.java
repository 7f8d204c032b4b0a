package io.communityconnect.adapters.persistence.knowledge;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.domain.knowledge.FoundPassage;
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
/// community's passages. The question's vector is a subquery: a parameter would be cast anew for
/// every row of a plan that is kept.
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

  /// The nearest of all, then those of them that count: a condition on each of thousands would cost
  /// more than comparing them.
  private static final String NEAREST =
      """
      with near as materialized (
        select e.passage_id, e.vector <=> (select cast(:vector as real[])::vector) as distance
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
      select e.passage_id, 1 - (e.vector <=> (select cast(:vector as real[])::vector)) as likeness
      from knowledge_passages p join embeddings e on e.passage_id = p.id
      where p.community_id = :community and p.current_on @> cast(:day as date)
        and e.community_id = :community and e.model = :model
      order by likeness desc limit :limit
      """;

  private static final String LIKENESS =
      """
      select e.passage_id, 1 - (e.vector <=> (select cast(:vector as real[])::vector)) as likeness
      from embeddings e
      where e.passage_id = any(:passages) and e.community_id = :community and e.model = :model
      """;

  private static final String READ =
      "select "
          + PassageColumns.SELECTED
          + """
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
    Map<UUID, PassageFit> found = new HashMap<>();
    if (!query.words().isEmpty()) {
      PassagesByWords.find(community, day, query.words(), limit)
          .forEach(fit -> found.put(fit.passage(), fit));
    }
    query.meaning().ifPresent(meaning -> addLikeness(found, community, day, meaning, limit));
    return read(community, day, found);
  }

  private record Near(UUID passage, double likeness, boolean counts) {}

  private static void addLikeness(
      Map<UUID, PassageFit> found,
      CommunityId community,
      LocalDate day,
      Meaning meaning,
      int limit) {
    Map<UUID, Double> likeness = new HashMap<>();
    nearest(community, day, meaning, limit)
        .forEach(near -> likeness.put(near.passage(), near.likeness()));
    List<UUID> others = found.keySet().stream().filter(id -> !likeness.containsKey(id)).toList();
    likeness.putAll(likenessOf(others, community, meaning));
    likeness.forEach(
        (passage, cosine) ->
            found.merge(
                passage,
                new PassageFit(passage, 0, 0, Math.max(0, cosine)),
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
      CommunityId community, LocalDate day, Map<UUID, PassageFit> found) {
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

  private static FoundPassage passage(ResultSet row, Map<UUID, PassageFit> found)
      throws SQLException {
    FoundPassage passage = PassageColumns.read(row);
    PassageFit fit = found.get(passage.id().value());
    return fit == null ? passage : passage.fitting(fit.words(), fit.density(), fit.likeness());
  }
}

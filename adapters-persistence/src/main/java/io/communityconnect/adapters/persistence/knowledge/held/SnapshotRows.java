package io.communityconnect.adapters.persistence.knowledge.held;

import io.communityconnect.adapters.persistence.knowledge.PassageColumns;
import io.communityconnect.adapters.persistence.knowledge.WordFormsFunction;
import io.communityconnect.adapters.persistence.knowledge.held.KnowledgeSnapshot.Meanings;
import io.communityconnect.adapters.persistence.transaction.ArrayColumn;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The rows of what a community knows, a few hundred at a time.
final class SnapshotRows {
  private static final int FETCHED = 500;

  private static final String PASSAGES =
      "select "
          + PassageColumns.SELECTED
          + """
      , array(select case when isfinite(lower(span)) then lower(span) - date '1970-01-01' end
          from unnest(p.current_on) span) as counts_from,
        array(select case when isfinite(upper(span)) then upper(span) - date '1970-01-01' end
          from unnest(p.current_on) span) as counts_until,
        e.vector
      from knowledge_passages p
      join knowledge_articles a on a.id = p.article_id
      left join embeddings e
        on e.passage_id = p.id and e.community_id = p.community_id and e.model = :model
      where p.community_id = :community
      order by p.id
      """;

  /// With the places of passages in the order of the other statement.
  private static final String TERMS =
      """
      with placed as materialized (
        select id, cast(row_number() over (order by id) - 1 as int) as place
        from knowledge_passages where community_id = :community),
      used as materialized (
        select t.term, array_agg(p.place order by p.place) as places,
          array_agg(t.weight order by p.place) as weights
        from knowledge_terms t join placed p on p.id = t.passage_id
        where t.community_id = :community
        group by t.term)
      select v.term, show_trgm(v.term) as trigrams,
        array(select f.term
          from %s f(term)) as forms,
        coalesce(u.places, '{}') as places, coalesce(u.weights, '{}') as weights
      from knowledge_vocabulary v left join used u on u.term = v.term
      where v.community_id = :community
      order by v.term
      """
          .formatted(WordFormsFunction.of("v.term", "v.term"));

  private final CommunityId community;
  private final Optional<EmbeddingModelId> model;
  private final List<HeldPassage> passages = new ArrayList<>();
  private final List<Optional<EmbeddingVector>> vectors = new ArrayList<>();

  /// @param model whose vectors are read, where there are any
  SnapshotRows(CommunityId community, Optional<EmbeddingModelId> model) {
    this.community = community;
    this.model = model;
  }

  KnowledgeSnapshot read(WordForms forms) {
    readPassages();
    Trigrams trigrams = new Trigrams();
    Map<String, List<String>> formsOfTerms = new HashMap<>();
    WordIndex words =
        new WordIndex(terms(trigrams, formsOfTerms), formsOfTerms, trigrams, passages.size());
    Optional<Meanings> meanings =
        model.map(id -> new Meanings(id, new MeaningIndex(id.dimensions(), vectors)));
    return new KnowledgeSnapshot(passages, forms, words, meanings);
  }

  private void readPassages() {
    Transactions.current()
        .createQuery(PASSAGES)
        .setFetchSize(FETCHED)
        .bind("community", community.value())
        .bind("model", model.map(EmbeddingModelId::name).orElse(""))
        .map(
            (row, context) -> {
              vectors.add(vector(row, context));
              return passage(row);
            })
        .forEach(passages::add);
  }

  private static Optional<EmbeddingVector> vector(ResultSet row, StatementContext context)
      throws SQLException {
    return row.getObject("vector") == null
        ? Optional.empty()
        : Optional.of(
            context
                .findColumnMapperFor(EmbeddingVector.class)
                .orElseThrow()
                .map(row, "vector", context));
  }

  private static HeldPassage passage(ResultSet row) throws SQLException {
    return new HeldPassage(
        PassageColumns.read(row), Days.of(days(row, "counts_from"), days(row, "counts_until")));
  }

  private static @Nullable Integer[] days(ResultSet row, String column) throws SQLException {
    return (@Nullable Integer[]) row.getArray(column).getArray();
  }

  private List<Term> terms(Trigrams trigrams, Map<String, List<String>> formsOfTerms) {
    return Transactions.current()
        .createQuery(TERMS)
        .setFetchSize(FETCHED)
        .bind("community", community.value())
        .map(
            (row, _) -> {
              formsOfTerms.put(row.getString("term"), WordForms.list(row, "forms"));
              return term(row, trigrams);
            })
        .list();
  }

  private static Term term(ResultSet row, Trigrams trigrams) throws SQLException {
    return new Term(
        row.getString("term"),
        trigrams.learn(WordForms.list(row, "trigrams")),
        ArrayColumn.ints(row.getArray("places")),
        ArrayColumn.floats(row.getArray("weights")));
  }
}

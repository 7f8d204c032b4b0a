package io.communityconnect.application.storage;

import io.communityconnect.application.knowledge.port.out.KnowledgeIndex;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.application.storage.Tables.ArticleRow;
import io.communityconnect.application.storage.Tables.EmbeddingModelRow;
import io.communityconnect.application.storage.Tables.PassageVectorKey;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.knowledge.Standing;
import io.communityconnect.domain.knowledge.Wording;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Knows words that begin alike, and compares all meanings.
final class InMemoryKnowledgeIndex implements KnowledgeIndex {
  private static final int STEM = 4;

  private final InMemoryDatabase database;

  InMemoryKnowledgeIndex(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<EmbeddingModelId> searchable(CommunityId community) {
    Tables tables = database.tables();
    return tables.embeddingModels.values().stream()
        .filter(row -> passagesOf(tables, community).anyMatch(isEmbedded(tables, row)))
        .filter(
            row ->
                !isNewest(tables, row)
                    || passagesOf(tables, community)
                        .filter(row.catchUpPassages()::contains)
                        .allMatch(passage -> tables.work(passage).embeddedBy().isPresent()))
        .max(Comparator.comparingLong(EmbeddingModelRow::adoption))
        .map(EmbeddingModelRow::id);
  }

  private Stream<PassageId> passagesOf(Tables tables, CommunityId community) {
    return tables.articles.values().stream()
        .filter(row -> row.article().community().equals(community) && database.shows(community))
        .flatMap(row -> row.passages().keySet().stream());
  }

  private static Predicate<PassageId> isEmbedded(Tables tables, EmbeddingModelRow row) {
    return passage ->
        tables.passageVectors.containsKey(new PassageVectorKey(passage, row.id().name()));
  }

  private static boolean isNewest(Tables tables, EmbeddingModelRow row) {
    return tables.embeddingModels.values().stream()
        .noneMatch(other -> other.adoption() > row.adoption());
  }

  @Override
  public List<FoundPassage> find(CommunityId community, LocalDate day, Query query, int limit) {
    Tables tables = database.tables();
    return tables.articles.values().stream()
        .filter(row -> row.article().community().equals(community) && database.shows(community))
        .filter(row -> InMemoryArticles.standingOf(tables, row.article(), day) == Standing.CURRENT)
        .flatMap(row -> found(tables, row, query))
        .filter(passage -> passage.words() > 0 || passage.likeness() > 0)
        .sorted(Comparator.comparingDouble(FoundPassage::words).reversed())
        .limit(limit)
        .toList();
  }

  private static Stream<FoundPassage> found(Tables tables, ArticleRow row, Query query) {
    return row.passages().entrySet().stream()
        .map(
            each ->
                found(
                    row.article(),
                    each.getKey(),
                    each.getValue(),
                    query.words(),
                    likeness(tables, each.getKey(), query.meaning())));
  }

  private static double likeness(Tables tables, PassageId passage, Optional<Meaning> meaning) {
    return meaning
        .flatMap(
            sought ->
                Optional.ofNullable(
                        tables.passageVectors.get(
                            new PassageVectorKey(passage, sought.model().name())))
                    .map(vector -> vector.cosineSimilarity(sought.vector())))
        .map(cosine -> Math.max(0, cosine))
        .orElse(0.0);
  }

  private static FoundPassage found(
      Article article, PassageId id, PassageText text, List<String> sought, double likeness) {
    Set<String> stems =
        Wording.of(article.content().title() + " " + text.heading().orElse("") + " " + text.body())
            .words()
            .stream()
            .map(InMemoryKnowledgeIndex::stem)
            .collect(Collectors.toSet());
    long covered = sought.stream().filter(word -> stems.contains(stem(word))).count();
    double share = sought.isEmpty() ? 0 : (double) covered / sought.size();
    return new FoundPassage(
        id,
        article.id(),
        article.content().title(),
        text,
        article.content().period().from(),
        article.content().language(),
        share,
        share,
        likeness);
  }

  private static String stem(String word) {
    String folded = Wording.fold(word);
    return folded.substring(0, Math.min(STEM, folded.length()));
  }
}

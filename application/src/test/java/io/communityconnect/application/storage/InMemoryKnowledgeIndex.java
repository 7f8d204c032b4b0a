package io.communityconnect.application.storage;

import io.communityconnect.application.knowledge.port.out.KnowledgeIndex;
import io.communityconnect.application.storage.Tables.ArticleRow;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Knows words that begin alike, and no meanings.
final class InMemoryKnowledgeIndex implements KnowledgeIndex {
  private static final int STEM = 4;

  private final InMemoryDatabase database;

  InMemoryKnowledgeIndex(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<EmbeddingModelId> searchable(CommunityId community) {
    database.tables();
    return Optional.empty();
  }

  @Override
  public List<FoundPassage> find(CommunityId community, LocalDate day, Query query, int limit) {
    Tables tables = database.tables();
    return tables.articles.values().stream()
        .filter(row -> row.article().community().equals(community) && database.shows(community))
        .filter(row -> InMemoryArticles.standingOf(tables, row.article(), day) == Standing.CURRENT)
        .flatMap(row -> found(row, query.words()))
        .filter(passage -> passage.words() > 0)
        .sorted(Comparator.comparingDouble(FoundPassage::words).reversed())
        .limit(limit)
        .toList();
  }

  private static Stream<FoundPassage> found(ArticleRow row, List<String> sought) {
    return row.passages().entrySet().stream()
        .map(each -> found(row.article(), each.getKey(), each.getValue(), sought));
  }

  private static FoundPassage found(
      Article article, PassageId id, PassageText text, List<String> sought) {
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
        article.content().subjectKey(),
        text,
        article.content().period().from(),
        article.content().language(),
        share,
        share,
        0);
  }

  private static String stem(String word) {
    String folded = Wording.fold(word);
    return folded.substring(0, Math.min(STEM, folded.length()));
  }
}

package io.communityconnect.application.storage;

import io.communityconnect.application.knowledge.port.out.ArticleFilter;
import io.communityconnect.application.knowledge.port.out.ArticlePage;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.application.storage.Tables.ArticleRow;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.knowledge.Standing;
import io.communityconnect.domain.people.CommunityId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

final class InMemoryArticles implements Articles {
  private final InMemoryDatabase database;

  InMemoryArticles(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public ArticleId nextId() {
    return new ArticleId(database.nextId());
  }

  @Override
  public Optional<StandingArticle> find(ArticleId article, LocalDate today) {
    Tables tables = database.tables();
    return Optional.ofNullable(tables.articles.get(article))
        .map(ArticleRow::article)
        .filter(each -> database.shows(each.community()))
        .map(each -> standing(tables, each, today));
  }

  private static StandingArticle standing(Tables tables, Article article, LocalDate today) {
    return new StandingArticle(article, standingOf(tables, article, today));
  }

  static Standing standingOf(Tables tables, Article article, LocalDate today) {
    if (article.withdrawnAt().isPresent()) {
      return Standing.WITHDRAWN;
    }
    if (article.content().period().from().isAfter(today)) {
      return Standing.UPCOMING;
    }
    if (!article.content().period().contains(today)) {
      return Standing.EXPIRED;
    }
    return tables.articles.values().stream()
            .map(ArticleRow::article)
            .anyMatch(other -> replaces(other, article, today))
        ? Standing.SUPERSEDED
        : Standing.CURRENT;
  }

  private static boolean replaces(Article newer, Article older, LocalDate today) {
    return newer.community().equals(older.community())
        && newer.withdrawnAt().isEmpty()
        && newer.content().subjectKey().equals(older.content().subjectKey())
        && newer.content().period().contains(today)
        && newer.content().period().from().isAfter(older.content().period().from());
  }

  @Override
  public ArticlePage page(
      CommunityId community,
      ArticleFilter filter,
      Optional<ArticleId> after,
      int limit,
      LocalDate today) {
    Tables tables = database.tables();
    List<StandingArticle> found =
        tables.articles.values().stream()
            .map(ArticleRow::article)
            .filter(each -> each.community().equals(community) && database.shows(community))
            .filter(each -> after.isEmpty() || compare(each.id(), after.get()) < 0)
            .map(each -> standing(tables, each, today))
            .filter(each -> fits(each, filter))
            .sorted((one, other) -> compare(other.article().id(), one.article().id()))
            .limit(limit + 1L)
            .toList();
    List<StandingArticle> page = found.stream().limit(limit).toList();
    return new ArticlePage(
        page, found.size() > limit ? Optional.of(page.getLast().article().id()) : Optional.empty());
  }

  private static int compare(ArticleId one, ArticleId other) {
    return one.value().compareTo(other.value());
  }

  private static boolean fits(StandingArticle each, ArticleFilter filter) {
    ArticleContent content = each.article().content();
    return filter.words().map(words -> contains(content, words)).orElse(true)
        && filter.tag().map(content.tags()::contains).orElse(true)
        && filter.standing().map(each.standing()::equals).orElse(true)
        && (filter.language().isEmpty() || content.language().equals(filter.language()));
  }

  private static boolean contains(ArticleContent content, String words) {
    String sought = words.toLowerCase(Locale.ROOT);
    return content.title().toLowerCase(Locale.ROOT).contains(sought)
        || content.body().toLowerCase(Locale.ROOT).contains(sought);
  }

  @Override
  public Stored add(Article article, List<PassageText> passages) {
    Tables tables = database.tables();
    if (!tables.communities.containsKey(article.community())
        || !database.lets(article.community())) {
      return new Stored.NotAllowed();
    }
    if (isTaken(tables, article)) {
      return new Stored.AlreadyThere();
    }
    tables.put(new ArticleRow(article, keyed(Map.of(), passages), true));
    return new Stored.Done();
  }

  private static boolean isTaken(Tables tables, Article article) {
    return tables.articles.values().stream()
        .map(ArticleRow::article)
        .filter(other -> !other.id().equals(article.id()))
        .anyMatch(
            other ->
                other.community().equals(article.community())
                    && other.content().title().equals(article.content().title())
                    && other.content().language().equals(article.content().language())
                    && other.content().period().from().equals(article.content().period().from()));
  }

  private Map<PassageId, PassageText> keyed(
      Map<PassageId, PassageText> before, List<PassageText> passages) {
    Map<PassageId, PassageText> keyed = new LinkedHashMap<>();
    for (PassageText passage : passages) {
      PassageId id =
          before.entrySet().stream()
              .filter(each -> each.getValue().equals(passage) && !keyed.containsKey(each.getKey()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseGet(() -> new PassageId(database.nextId()));
      keyed.put(id, passage);
    }
    return keyed;
  }

  @Override
  public Stored replace(Article article, List<PassageText> passages) {
    Tables tables = database.tables();
    if (!tables.communities.containsKey(article.community())
        || !database.lets(article.community())) {
      return new Stored.NotAllowed();
    }
    ArticleRow before = tables.articles.get(article.id());
    if (before == null || before.article().version() != article.version() - 1) {
      return new Stored.Outdated();
    }
    if (isTaken(tables, article)) {
      return new Stored.AlreadyThere();
    }
    tables.put(new ArticleRow(article, keyed(before.passages(), passages), true));
    return new Stored.Done();
  }

  @Override
  public List<Article> splitOtherwise(int limit) {
    return database.systemTables().articles.values().stream()
        .filter(row -> !row.split() && row.article().withdrawnAt().isEmpty())
        .map(ArticleRow::article)
        .limit(limit)
        .toList();
  }

  @Override
  public Stored split(Article article, List<PassageText> passages) {
    Tables tables = database.systemTables();
    ArticleRow before = tables.articles.get(article.id());
    if (before == null || before.split() || before.article().version() != article.version()) {
      return new Stored.Outdated();
    }
    tables.put(new ArticleRow(article, keyed(before.passages(), passages), true));
    return new Stored.Done();
  }
}

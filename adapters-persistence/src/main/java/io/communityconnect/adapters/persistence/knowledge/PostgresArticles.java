package io.communityconnect.adapters.persistence.knowledge;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.knowledge.port.out.ArticleFilter;
import io.communityconnect.application.knowledge.port.out.ArticlePage;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.knowledge.Standing;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Articles on Postgres. Whoever changes a community's knowledge does so alone: changes are few,
/// and which article counts depends on the others.
public final class PostgresArticles implements Articles {
  private static final String FIND =
      "select "
          + ArticleRow.COLUMNS
          + ", "
          + ArticleRow.STANDING
          + " as standing from knowledge_articles a where a.id = :id";

  private static final String PAGE =
      "select * from (select "
          + ArticleRow.COLUMNS
          + ", "
          + ArticleRow.STANDING
          + """
           as standing
          from knowledge_articles a
          where a.community_id = :community
            and (cast(:after as uuid) is null or a.id < cast(:after as uuid))
            and (cast(:language as text) is null or a.language = cast(:language as text))
            and (cast(:tag as text) is null or cast(:tag as text) = any(a.tags))
            and (cast(:words as text) is null or strpos(lower(a.title), lower(cast(:words as text))) > 0
              or strpos(lower(a.body), lower(cast(:words as text))) > 0)) s
          where cast(:standing as text) is null or s.standing = cast(:standing as text)
          order by s.id desc limit :limit
          """;

  private static final String LOCK = "select pg_advisory_xact_lock(knowledge_lock(:community))";

  private static final String EXISTS =
      "select exists (select from communities where id = :community)";

  private static final String ADD =
      """
      insert into knowledge_articles (id, community_id, title, subject, subject_key, body,
        effective_from, effective_until, tags, source, file_name, language, version, created_at,
        changed_at, withdrawn_at, split_version)
      values (:id, :community, :title, :subject, :subjectKey, :body, :from, :until, :tags, :source,
        :fileName, :language, :version, :createdAt, :changedAt, :withdrawnAt, :split)
      on conflict do nothing
      """;

  private static final String SUBJECT_BEFORE =
      """
      select subject_key from knowledge_articles
      where id = :id and community_id = :community and version = :version - 1
      """;

  private static final String IS_TAKEN =
      """
      select exists (select from knowledge_articles
        where community_id = :community and title = :title and effective_from = :from
          and coalesce(language, '') = coalesce(:language, '') and id <> :id)
      """;

  private static final String REPLACE =
      """
      update knowledge_articles set title = :title, subject = :subject, subject_key = :subjectKey,
        body = :body, effective_from = :from, effective_until = :until, tags = :tags,
        source = :source, file_name = :fileName, language = :language, version = :version,
        changed_at = :changedAt, withdrawn_at = :withdrawnAt, split_version = :split
      where id = :id and community_id = :community and version = :version - 1
      """;

  private static final String REFRESH = "select refresh_current_articles(:community, :subject)";

  private static final String SPLIT_OTHERWISE =
      "select "
          + ArticleRow.COLUMNS
          + """
           from knowledge_articles a
          where a.split_version < :split and a.withdrawn_at is null
            and (cast(:after as uuid) is null or a.id > cast(:after as uuid))
          order by a.id limit :limit
          """;

  private static final String IS_SPLIT =
      """
      update knowledge_articles set split_version = :split, subject_key = :subjectKey
      where id = :id and version = :version and split_version < :split
      """;

  @Override
  public ArticleId nextId() {
    return new ArticleId(UuidCreator.getTimeOrderedEpochPlus1());
  }

  @Override
  public Optional<StandingArticle> find(ArticleId article, LocalDate today) {
    return Transactions.current()
        .createQuery(FIND)
        .bind("id", article.value())
        .bind("today", today)
        .map((row, _) -> ArticleRow.standing(row))
        .findOne();
  }

  @Override
  public ArticlePage page(
      CommunityId community,
      ArticleFilter filter,
      Optional<ArticleId> after,
      int limit,
      LocalDate today) {
    List<StandingArticle> found =
        Transactions.current()
            .createQuery(PAGE)
            .bind("community", community.value())
            .bind("today", today)
            .bindByType("after", after.map(ArticleId::value), OptionalTypes.ID)
            .bindByType("language", filter.language().map(Language::code), OptionalTypes.TEXT)
            .bindByType("tag", filter.tag(), OptionalTypes.TEXT)
            .bindByType("words", filter.words(), OptionalTypes.TEXT)
            .bindByType("standing", filter.standing().map(Standing::name), OptionalTypes.TEXT)
            .bind("limit", limit + 1)
            .map((row, _) -> ArticleRow.standing(row))
            .list();
    List<StandingArticle> page = found.stream().limit(limit).toList();
    return new ArticlePage(
        page, found.size() > limit ? Optional.of(page.getLast().article().id()) : Optional.empty());
  }

  @Override
  public Stored add(Article article, List<PassageText> passages) {
    if (!exists(article.community())) {
      return new Stored.NotAllowed();
    }
    lock(article.community());
    int added =
        ArticleRow.bind(Transactions.current().createUpdate(ADD), article)
            .bind("split", PassageRows.SPLIT_VERSION)
            .execute();
    if (added == 0) {
      return new Stored.AlreadyThere();
    }
    finish(article, passages, article.content().subjectKey());
    return new Stored.Done();
  }

  @Override
  public Stored replace(Article article, List<PassageText> passages) {
    if (!exists(article.community())) {
      return new Stored.NotAllowed();
    }
    lock(article.community());
    Optional<String> subjectBefore =
        ArticleRow.bind(Transactions.current().createQuery(SUBJECT_BEFORE), article)
            .mapTo(String.class)
            .findOne();
    if (subjectBefore.isEmpty()) {
      return new Stored.Outdated();
    }
    boolean isTaken =
        ArticleRow.bind(Transactions.current().createQuery(IS_TAKEN), article)
            .mapTo(Boolean.class)
            .one();
    if (isTaken) {
      return new Stored.AlreadyThere();
    }
    ArticleRow.bind(Transactions.current().createUpdate(REPLACE), article)
        .bind("split", PassageRows.SPLIT_VERSION)
        .execute();
    finish(article, passages, subjectBefore.get());
    return new Stored.Done();
  }

  private static boolean exists(CommunityId community) {
    return Transactions.current()
        .createQuery(EXISTS)
        .bind("community", community.value())
        .mapTo(Boolean.class)
        .one();
  }

  private static void lock(CommunityId community) {
    Transactions.current()
        .createQuery(LOCK)
        .bind("community", community.value())
        .map((_, _) -> true)
        .one();
  }

  private static void finish(Article article, List<PassageText> passages, String subjectBefore) {
    new PassageRows(article).replaceBy(passages);
    refresh(article.community(), article.content().subjectKey());
    if (!subjectBefore.equals(article.content().subjectKey())) {
      refresh(article.community(), subjectBefore);
    }
  }

  private static void refresh(CommunityId community, String subject) {
    Transactions.current()
        .createQuery(REFRESH)
        .bind("community", community.value())
        .bind("subject", subject)
        .map((_, _) -> true)
        .one();
  }

  @Override
  public List<Article> splitOtherwise(int limit) {
    List<Article> found = new ArrayList<>();
    Optional<UUID> after = Optional.empty();
    List<Unsplit> page;
    do {
      page = unsplit(after, limit);
      page.forEach(each -> each.article().ifPresent(found::add));
      after = page.isEmpty() ? after : Optional.of(page.getLast().id());
    } while (page.size() == limit && found.size() < limit);
    return found.stream().limit(limit).toList();
  }

  /// @param article empty where the row has flaws
  private record Unsplit(UUID id, Optional<Article> article) {}

  private static List<Unsplit> unsplit(Optional<UUID> after, int limit) {
    return Transactions.current()
        .createQuery(SPLIT_OTHERWISE)
        .bind("split", PassageRows.SPLIT_VERSION)
        .bindByType("after", after, OptionalTypes.ID)
        .bind("limit", limit)
        .map((row, _) -> new Unsplit(row.getObject("id", UUID.class), ArticleRow.flawless(row)))
        .list();
  }

  @Override
  public Stored split(Article article, List<PassageText> passages) {
    lock(article.community());
    int updated =
        Transactions.current()
            .createUpdate(IS_SPLIT)
            .bind("id", article.id().value())
            .bind("version", article.version())
            .bind("subjectKey", article.content().subjectKey())
            .bind("split", PassageRows.SPLIT_VERSION)
            .execute();
    if (updated == 0) {
      return new Stored.Outdated();
    }
    finish(article, passages, article.content().subjectKey());
    return new Stored.Done();
  }
}

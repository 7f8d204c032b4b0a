package io.communityconnect.adapters.persistence.knowledge;

import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.knowledge.Standing;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// How an article lies in its row.
final class ArticleRow {
  static final String COLUMNS =
      """
      a.id, a.community_id, a.title, a.subject, a.body, a.effective_from, a.effective_until, a.tags,
      a.source, a.file_name, a.language, a.version, a.created_at, a.changed_at, a.withdrawn_at
      """;

  /// Whether it counts on `:today`.
  static final String STANDING =
      """
      case
        when a.withdrawn_at is not null then 'WITHDRAWN'
        when a.effective_from > :today then 'UPCOMING'
        when a.effective_until < :today then 'EXPIRED'
        when a.current_on @> cast(:today as date) then 'CURRENT'
        else 'SUPERSEDED' end
      """;

  private ArticleRow() {}

  static StandingArticle standing(ResultSet row) throws SQLException {
    return new StandingArticle(article(row), Standing.valueOf(row.getString("standing")));
  }

  static Article article(ResultSet row) throws SQLException {
    return new Article(
        new ArticleId(row.getObject("id", UUID.class)),
        new CommunityId(row.getObject("community_id", UUID.class)),
        content(row),
        row.getLong("version"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("changed_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant));
  }

  /// The article, where nothing is wrong with what it says.
  static Optional<Article> flawless(ResultSet row) throws SQLException {
    return content(row).flaws().isEmpty() ? Optional.of(article(row)) : Optional.empty();
  }

  private static ArticleContent content(ResultSet row) throws SQLException {
    return new ArticleContent(
        row.getString("title"),
        Optional.ofNullable(row.getString("subject")),
        row.getString("body"),
        new EffectivePeriod(
            row.getObject("effective_from", LocalDate.class),
            Optional.ofNullable(row.getObject("effective_until", LocalDate.class))),
        tags(row),
        source(row),
        language(row.getString("language")));
  }

  static Optional<Language> language(@Nullable String code) {
    return Optional.ofNullable(code).flatMap(Language::of);
  }

  private static List<String> tags(ResultSet row) throws SQLException {
    return Arrays.asList((String[]) row.getArray("tags").getArray());
  }

  private static ArticleSource source(ResultSet row) throws SQLException {
    String source = row.getString("source");
    return switch (source) {
      case "handbook" -> new ArticleSource.Handbook();
      case "notice" -> new ArticleSource.Notice();
      case "upload" -> new ArticleSource.Upload(row.getString("file_name"));
      default -> throw new IllegalStateException("no source of an article: " + source);
    };
  }

  static <S extends SqlStatement<S>> S bind(S statement, Article article) {
    ArticleContent content = article.content();
    return statement
        .bind("id", article.id().value())
        .bind("community", article.community().value())
        .bind("title", content.title())
        .bindByType("subject", content.subject(), OptionalTypes.TEXT)
        .bind("subjectKey", content.subjectKey())
        .bind("body", content.body())
        .bind("from", content.period().from())
        .bindByType("until", content.period().until(), OptionalTypes.DATE)
        .bindArray("tags", String.class, content.tags())
        .bind("source", nameOf(content.source()))
        .bindByType("fileName", fileOf(content.source()), OptionalTypes.TEXT)
        .bindByType("language", content.language().map(Language::code), OptionalTypes.TEXT)
        .bind("version", article.version())
        .bind("createdAt", article.createdAt())
        .bind("changedAt", article.changedAt())
        .bindByType("withdrawnAt", article.withdrawnAt(), OptionalTypes.TIME);
  }

  private static String nameOf(ArticleSource source) {
    return switch (source) {
      case ArticleSource.Handbook _ -> "handbook";
      case ArticleSource.Notice _ -> "notice";
      case ArticleSource.Upload _ -> "upload";
    };
  }

  private static Optional<String> fileOf(ArticleSource source) {
    return switch (source) {
      case ArticleSource.Handbook _, ArticleSource.Notice _ -> Optional.empty();
      case ArticleSource.Upload(String fileName) -> Optional.of(fileName);
    };
  }
}

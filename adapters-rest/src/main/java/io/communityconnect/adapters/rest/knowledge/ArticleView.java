package io.communityconnect.adapters.rest.knowledge;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.people.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An article as it is shown. `toString` does not tell what it says.
///
/// @param body Markdown; null in lists
/// @param effectiveFrom the first day on which it holds, in universal time
/// @param source `handbook`, `notice` or `upload`
/// @param fileName of an upload
/// @param standing whether answers rest on it today: `current`, or why not: `upcoming`, `expired`,
///     `superseded` by a newer one of its subject, `withdrawn`
record ArticleView(
    String id,
    String communityId,
    String title,
    @Nullable String subject,
    @Nullable String body,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    List<String> tags,
    String source,
    @Nullable String fileName,
    @Nullable String language,
    String standing,
    long version,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant withdrawnAt) {

  /// All of an article.
  static ArticleView of(StandingArticle article) {
    return of(article, Optional.of(article.article().content().body()));
  }

  /// An article in a list.
  static ArticleView withoutBody(StandingArticle article) {
    return of(article, Optional.empty());
  }

  private static ArticleView of(StandingArticle standing, Optional<String> body) {
    Article article = standing.article();
    ArticleContent content = article.content();
    return new ArticleView(
        article.id().value().toString(),
        article.community().value().toString(),
        content.title(),
        content.subject().orElse(null),
        body.orElse(null),
        content.period().from(),
        content.period().until().orElse(null),
        content.tags(),
        kindOf(content.source()),
        fileNameOf(content.source()).orElse(null),
        content.language().map(Language::code).orElse(null),
        Fields.nameOf(standing.standing()),
        article.version(),
        article.createdAt(),
        article.changedAt(),
        article.withdrawnAt().orElse(null));
  }

  private static String kindOf(ArticleSource source) {
    return switch (source) {
      case ArticleSource.Handbook _ -> "handbook";
      case ArticleSource.Notice _ -> "notice";
      case ArticleSource.Upload _ -> "upload";
    };
  }

  private static Optional<String> fileNameOf(ArticleSource source) {
    return switch (source) {
      case ArticleSource.Upload(String fileName) -> Optional.of(fileName);
      case ArticleSource.Handbook _, ArticleSource.Notice _ -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    return "ArticleView[" + id + ", " + version + "]";
  }
}

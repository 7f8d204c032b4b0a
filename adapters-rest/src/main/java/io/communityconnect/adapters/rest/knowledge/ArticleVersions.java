package io.communityconnect.adapters.rest.knowledge;

import io.communityconnect.adapters.rest.fields.IfMatch;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// ETags of articles: their version.
final class ArticleVersions {
  private ArticleVersions() {}

  static String of(StandingArticle article) {
    return of(article.article().version());
  }

  private static String of(long version) {
    return "\"" + version + "\"";
  }

  /// The versions that the caller wants an article to be still at.
  ///
  /// @throws io.communityconnect.adapters.rest.problem.RequestRefused without `If-Match`
  static LongPredicate wanted(@Nullable String ifMatch) {
    Predicate<String> tags = IfMatch.wanted(ifMatch);
    return version -> tags.test(of(version));
  }
}

package io.communityconnect.adapters.rest.knowledge;

import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;

/// Answers with an article and the ETag that changing it needs.
final class ArticleAnswers {
  private ArticleAnswers() {}

  static HttpResponse<ArticleView> shown(StandingArticle article) {
    return tagged(HttpResponse.ok(ArticleView.of(article)), article);
  }

  static HttpResponse<ArticleView> created(StandingArticle article) {
    URI place = URI.create("/api/v1/admin/knowledge/" + article.article().id().value());
    return tagged(HttpResponse.created(ArticleView.of(article), place), article);
  }

  private static HttpResponse<ArticleView> tagged(
      MutableHttpResponse<ArticleView> answer, StandingArticle article) {
    return answer.header(HttpHeaders.ETAG, ArticleVersions.of(article));
  }
}

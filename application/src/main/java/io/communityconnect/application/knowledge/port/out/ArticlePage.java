package io.communityconnect.application.knowledge.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.knowledge.ArticleId;
import java.util.List;
import java.util.Optional;

/// A part of a list of articles, newest first.
///
/// @param next after which the next part begins, empty at the end
public record ArticlePage(List<StandingArticle> articles, Optional<ArticleId> next) {
  public ArticlePage {
    articles = List.copyOf(articles);
    requireNonNull(next, "next is null");
  }
}

package io.communityconnect.application.knowledge.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.Standing;

/// An article, and whether it counts today.
public record StandingArticle(Article article, Standing standing) {
  public StandingArticle {
    requireNonNull(article, "article is null");
    requireNonNull(standing, "standing is null");
  }
}

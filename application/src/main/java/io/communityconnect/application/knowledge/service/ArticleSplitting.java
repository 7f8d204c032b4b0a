package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.ArticleParser;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.PassageText;
import java.util.List;

/// Gives articles their passages that have none yet, or old ones: read in one transaction, parsed
/// outside of any, and stored one by one, so that nobody who writes waits for a parser.
public final class ArticleSplitting {
  private static final Actor.SystemTask SPLIT = new Actor.SystemTask("split-articles");

  /// Articles that were not split yet are few: those of an older release, or written past us.
  private static final int AT_ONCE = 5;

  private final SystemUnitOfWork unitOfWork;
  private final Articles articles;
  private final ArticleParser parser;

  /// @param parser reads Markdown
  public ArticleSplitting(SystemUnitOfWork unitOfWork, Articles articles, ArticleParser parser) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.articles = requireNonNull(articles, "articles is null");
    this.parser = requireNonNull(parser, "parser is null");
  }

  /// Splits a few.
  ///
  /// @return how many were dealt with; 0 when none is left
  int splitSome() {
    List<Article> waiting = unitOfWork.run(SPLIT, () -> articles.splitOtherwise(AT_ONCE));
    waiting.forEach(this::split);
    return waiting.size();
  }

  private void split(Article article) {
    List<PassageText> passages = parser.passages(article.content().body());
    unitOfWork.run(SPLIT, () -> articles.split(article, passages));
  }
}

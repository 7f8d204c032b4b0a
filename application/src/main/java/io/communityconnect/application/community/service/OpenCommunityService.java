package io.communityconnect.application.community.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.community.port.in.OpenCommunityUseCase;
import io.communityconnect.application.community.port.out.Communities;
import io.communityconnect.application.knowledge.port.out.ArticleParser;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.people.CommunityId;
import java.time.InstantSource;
import java.util.List;

/// Opens communities in one transaction, with what they know to begin with.
public final class OpenCommunityService implements OpenCommunityUseCase {
  private static final Actor.SystemTask OPEN = new Actor.SystemTask("open-community");

  private final SystemUnitOfWork unitOfWork;
  private final Communities communities;
  private final Articles articles;
  private final ArticleParser parser;
  private final InstantSource clock;

  /// @param communities where they are kept
  /// @param articles where the handbook goes
  public OpenCommunityService(
      SystemUnitOfWork unitOfWork,
      Communities communities,
      Articles articles,
      ArticleParser parser,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.communities = requireNonNull(communities, "communities is null");
    this.articles = requireNonNull(articles, "articles is null");
    this.parser = requireNonNull(parser, "parser is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public void open(Command command) {
    List<Page> handbook =
        command.handbook().stream()
            .map(content -> new Page(content, parser.passages(content.body())))
            .toList();
    unitOfWork.run(
        OPEN,
        () -> {
          communities
              .openUnlessPresent(command.name(), command.sender())
              .ifPresent(community -> equip(community, handbook));
          return command;
        });
  }

  /// An article to be, parsed outside the unit of work.
  private record Page(ArticleContent content, List<PassageText> passages) {}

  private void equip(CommunityId community, List<Page> handbook) {
    for (Page page : handbook) {
      Article article =
          Article.written(articles.nextId(), community, page.content(), clock.instant());
      articles.add(article, page.passages());
    }
  }
}

package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.in.WriteArticleUseCase;
import io.communityconnect.application.knowledge.port.out.Articles.Stored;
import io.communityconnect.domain.audit.ActionType;

/// Writes articles as the admin, whom the database lets write in their community.
public final class WriteArticleService implements WriteArticleUseCase {
  /// What the audit log calls it.
  public static final ActionType WRITE = new ActionType("knowledge.written");

  private final ArticleDesk desk;

  /// @param desk where articles are written
  public WriteArticleService(ArticleDesk desk) {
    this.desk = requireNonNull(desk, "desk is null");
  }

  @Override
  public Outcome write(Command command) {
    if (!command.admin().administers(command.community())) {
      return new Outcome.NotAllowed();
    }
    if (!command.content().flaws().isEmpty()) {
      return new Outcome.Flawed(command.content().flaws());
    }
    ArticleDesk.Desked desked =
        desk.add(command.admin(), command.community(), command.content(), WRITE);
    return switch (desked.stored()) {
      case Stored.Done _ -> new Outcome.Written(desked.article().orElseThrow());
      case Stored.AlreadyThere _ -> new Outcome.AlreadyThere();
      case Stored.NotAllowed _, Stored.Outdated _ -> new Outcome.NotAllowed();
    };
  }
}

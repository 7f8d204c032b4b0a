package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.in.ChangeArticleUseCase;
import io.communityconnect.application.knowledge.port.out.Articles.Stored;
import io.communityconnect.application.knowledge.service.ArticleDesk.Revised;
import io.communityconnect.domain.audit.ActionType;

/// Changes articles, unless somebody else did so meanwhile.
public final class ChangeArticleService implements ChangeArticleUseCase {
  /// What the audit log calls it.
  public static final ActionType CHANGE = new ActionType("knowledge.changed");

  private final ArticleDesk desk;

  /// @param desk where articles are written
  public ChangeArticleService(ArticleDesk desk) {
    this.desk = requireNonNull(desk, "desk is null");
  }

  @Override
  public Outcome change(Command command) {
    if (!command.content().flaws().isEmpty()) {
      return new Outcome.Flawed(command.content().flaws());
    }
    Revised revised =
        desk.revise(
            command.admin(),
            command.article(),
            command.expected(),
            CHANGE,
            desk.passagesOf(command.content()),
            stored -> stored.changed(command.content(), desk.now()));
    return switch (revised) {
      case Revised.Unknown() -> new Outcome.Unknown();
      case Revised.Outdated() -> new Outcome.Outdated();
      case Revised.Ended(ArticleDesk.Desked desked) ->
          switch (desked.stored()) {
            case Stored.Done _ -> new Outcome.Changed(desked.article().orElseThrow());
            case Stored.AlreadyThere _ -> new Outcome.AlreadyThere();
            case Stored.Outdated _ -> new Outcome.Outdated();
            case Stored.NotAllowed _ -> new Outcome.Unknown();
          };
    };
  }
}

package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.in.WithdrawArticleUseCase;
import io.communityconnect.application.knowledge.port.out.Articles.Stored;
import io.communityconnect.application.knowledge.service.ArticleDesk.Revised;
import io.communityconnect.domain.audit.ActionType;
import java.util.List;

/// Withdraws articles: they stay, and no answer rests on them. Their passages go.
public final class WithdrawArticleService implements WithdrawArticleUseCase {
  /// What the audit log calls it.
  public static final ActionType WITHDRAW = new ActionType("knowledge.withdrawn");

  private final ArticleDesk desk;

  /// @param desk where articles are written
  public WithdrawArticleService(ArticleDesk desk) {
    this.desk = requireNonNull(desk, "desk is null");
  }

  @Override
  public Outcome withdraw(Command command) {
    Revised revised =
        desk.revise(
            command.admin(),
            command.article(),
            command.expected(),
            WITHDRAW,
            List.of(),
            stored -> stored.withdrawn(desk.now()));
    return switch (revised) {
      case Revised.Unknown() -> new Outcome.Unknown();
      case Revised.Outdated() -> new Outcome.Outdated();
      case Revised.Ended(ArticleDesk.Desked desked) ->
          switch (desked.stored()) {
            case Stored.Done _ -> new Outcome.Withdrawn(desked.article().orElseThrow());
            case Stored.Outdated _ -> new Outcome.Outdated();
            case Stored.AlreadyThere _, Stored.NotAllowed _ -> new Outcome.Unknown();
          };
    };
  }
}

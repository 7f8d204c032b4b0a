package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.in.ListArticlesUseCase;
import io.communityconnect.application.knowledge.port.out.ArticlePage;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Permission;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Lists articles as the admin, whom the database shows those of their community.
public final class ListArticlesService implements ListArticlesUseCase {
  /// What the audit log calls it.
  public static final ActionType LIST = new ActionType("knowledge.listed");

  private final AdminUnitOfWork unitOfWork;
  private final Articles articles;
  private final InstantSource clock;

  /// @param clock says which day it is, in universal time
  public ListArticlesService(AdminUnitOfWork unitOfWork, Articles articles, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.articles = requireNonNull(articles, "articles is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome list(Command command) {
    if (!command.admin().administers(command.community())) {
      return new Outcome.NotAllowed();
    }
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return unitOfWork.run(
        command.admin(),
        Permission.MANAGE_KNOWLEDGE,
        () -> {
          ArticlePage page =
              articles.page(
                  command.community(), command.filter(), command.after(), command.limit(), today);
          AuditDetails details =
              AuditDetails.of("articles", new Detail.Count(page.articles().size()));
          return Audited.of(
              new Outcome.Listed(page),
              KnowledgeNotes.note(Optional.of(command.community()), LIST, details, now));
        });
  }
}

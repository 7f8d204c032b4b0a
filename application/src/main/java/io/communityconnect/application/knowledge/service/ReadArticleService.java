package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.in.ReadArticleUseCase;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
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

/// Reads articles as the admin.
public final class ReadArticleService implements ReadArticleUseCase {
  /// What the audit log calls it.
  public static final ActionType READ = new ActionType("knowledge.read");

  private final AdminUnitOfWork unitOfWork;
  private final Articles articles;
  private final InstantSource clock;

  /// @param clock says which day it is, in universal time
  public ReadArticleService(AdminUnitOfWork unitOfWork, Articles articles, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.articles = requireNonNull(articles, "articles is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome read(Command command) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return unitOfWork.run(
        command.admin(),
        Permission.MANAGE_KNOWLEDGE,
        () ->
            articles
                .find(command.article(), today)
                .filter(each -> command.admin().administers(each.article().community()))
                .map(each -> found(command, each, now))
                .orElseGet(() -> unknown(command, now)));
  }

  private static Audited<Outcome> found(Command command, StandingArticle article, Instant now) {
    return Audited.of(
        new Outcome.Found(article),
        KnowledgeNotes.note(
            Optional.of(article.article().community()), READ, detailsOf(command), now));
  }

  private static Audited<Outcome> unknown(Command command, Instant now) {
    AuditDetails details = detailsOf(command).with("outcome", new Detail.Code("unknown"));
    return Audited.of(
        new Outcome.Unknown(),
        KnowledgeNotes.note(command.admin().administered(), READ, details, now));
  }

  private static AuditDetails detailsOf(Command command) {
    return AuditDetails.of("article", new Detail.Id(command.article().value()));
  }
}

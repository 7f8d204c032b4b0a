package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.in.ResolveUnansweredQuestionUseCase;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestions;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Resolves questions as the admin.
public final class ResolveUnansweredQuestionService implements ResolveUnansweredQuestionUseCase {
  /// What the audit log calls it.
  public static final ActionType RESOLVE = new ActionType("question.resolved");

  private final AdminUnitOfWork unitOfWork;
  private final UnansweredQuestions questions;
  private final Articles articles;
  private final InstantSource clock;

  /// @param clock says when it was resolved
  public ResolveUnansweredQuestionService(
      AdminUnitOfWork unitOfWork,
      UnansweredQuestions questions,
      Articles articles,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.questions = requireNonNull(questions, "questions is null");
    this.articles = requireNonNull(articles, "articles is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome resolve(Command command) {
    return unitOfWork.run(
        command.admin(), Permission.MANAGE_KNOWLEDGE, () -> resolved(command, clock.instant()));
  }

  private Audited<Outcome> resolved(Command command, Instant now) {
    Optional<UnansweredQuestion> found =
        questions
            .find(command.question())
            .filter(question -> command.admin().administers(question.community()));
    if (found.isEmpty()) {
      return audited(
          command,
          new Outcome.UnknownQuestion(),
          command.admin().administered(),
          "unknown-question",
          now);
    }
    CommunityId community = found.get().community();
    if (!knowsArticle(command, community, now)) {
      return audited(
          command, new Outcome.UnknownArticle(), Optional.of(community), "unknown-article", now);
    }
    questions.resolve(command.question(), command.admin(), command.article(), now);
    UnansweredQuestion resolved = questions.find(command.question()).orElseThrow();
    return audited(
        command, new Outcome.Resolved(resolved), Optional.of(community), "resolved", now);
  }

  private boolean knowsArticle(Command command, CommunityId community, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return command
        .article()
        .map(
            id ->
                articles
                    .find(id, today)
                    .filter(each -> each.article().community().equals(community))
                    .isPresent())
        .orElse(true);
  }

  private static Audited<Outcome> audited(
      Command command, Outcome outcome, Optional<CommunityId> community, String code, Instant now) {
    AuditDetails details =
        AuditDetails.of("question", new Detail.Id(command.question().value()))
            .with("outcome", new Detail.Code(code));
    AuditDetails all =
        command
            .article()
            .map(article -> details.with("article", new Detail.Id(article.value())))
            .orElse(details);
    return Audited.of(outcome, KnowledgeNotes.note(community, RESOLVE, all, now));
  }
}

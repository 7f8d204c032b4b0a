package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.in.ListUnansweredQuestionsUseCase;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestions;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Permission;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Lists questions as the admin, whom the database shows those of their community.
public final class ListUnansweredQuestionsService implements ListUnansweredQuestionsUseCase {
  /// What the audit log calls it.
  public static final ActionType LIST = new ActionType("question.listed");

  private final AdminUnitOfWork unitOfWork;
  private final UnansweredQuestions questions;
  private final InstantSource clock;

  /// @param clock says when they were read
  public ListUnansweredQuestionsService(
      AdminUnitOfWork unitOfWork, UnansweredQuestions questions, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.questions = requireNonNull(questions, "questions is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome list(Command command) {
    if (!command.admin().administers(command.community())) {
      return new Outcome.NotAllowed();
    }
    return unitOfWork.run(command.admin(), Permission.MANAGE_KNOWLEDGE, () -> listed(command));
  }

  private Audited<Outcome> listed(Command command) {
    List<UnansweredQuestion> found =
        questions.list(
            command.community(), command.resolved(), command.after(), command.limit() + 1);
    List<UnansweredQuestion> page = found.stream().limit(command.limit()).toList();
    Outcome listed =
        new Outcome.Listed(
            page, found.size() > page.size() ? Optional.of(page.getLast().id()) : Optional.empty());
    AuditDetails details = AuditDetails.of("questions", new Detail.Count(page.size()));
    return Audited.of(
        listed,
        KnowledgeNotes.note(Optional.of(command.community()), LIST, details, clock.instant()));
  }
}

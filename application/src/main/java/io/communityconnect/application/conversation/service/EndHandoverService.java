package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.EndHandoverUseCase;
import io.communityconnect.application.conversation.port.out.Handovers;
import io.communityconnect.application.conversation.port.out.Handovers.Handover;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Ends in one transaction with its audit entry.
public final class EndHandoverService implements EndHandoverUseCase {
  /// What the audit log calls it.
  public static final ActionType ENDED = new ActionType("handover.ended");

  private final AdminUnitOfWork unitOfWork;
  private final Handovers handovers;
  private final InstantSource clock;

  /// @param clock says when it was ended
  public EndHandoverService(AdminUnitOfWork unitOfWork, Handovers handovers, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.handovers = requireNonNull(handovers, "handovers is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome end(Command command) {
    Instant now = clock.instant();
    return unitOfWork.run(
        command.admin(),
        () ->
            handovers
                .end(command.conversation(), now)
                .map(ended -> ended(command, ended, now))
                .orElseGet(() -> nothing(command, now)));
  }

  private static Audited<Outcome> ended(Command command, Handover ended, Instant now) {
    return Audited.of(
        new Outcome.Ended(),
        note(
            command,
            Optional.of(ended.community()),
            Optional.of(ended.resident()),
            new Detail.Code("ended"),
            now));
  }

  private static Audited<Outcome> nothing(Command command, Instant now) {
    return Audited.of(
        new Outcome.NotHandedOver(),
        note(
            command,
            command.admin().administered(),
            Optional.empty(),
            new Detail.Code("not-handed-over"),
            now));
  }

  private static AuditNote note(
      Command command,
      Optional<CommunityId> community,
      Optional<ResidentId> about,
      Detail.Code outcome,
      Instant now) {
    return new AuditNote(
        AuditChain.of(community),
        about,
        ENDED,
        AuditDetails.of("conversation", new Detail.Id(command.conversation().value()))
            .with("outcome", outcome),
        now);
  }
}

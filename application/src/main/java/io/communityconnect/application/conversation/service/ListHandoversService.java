package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.ListHandoversUseCase;
import io.communityconnect.application.conversation.port.out.Handovers;
import io.communityconnect.application.conversation.port.out.Handovers.Handover;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Permission;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Lists in one transaction with its audit entry, which says how many there were.
public final class ListHandoversService implements ListHandoversUseCase {
  /// What the audit log calls it.
  public static final ActionType LISTED = new ActionType("handovers.listed");

  private final AdminUnitOfWork unitOfWork;
  private final Handovers handovers;
  private final InstantSource clock;

  /// @param clock says when they were listed
  public ListHandoversService(
      AdminUnitOfWork unitOfWork, Handovers handovers, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.handovers = requireNonNull(handovers, "handovers is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public List<Handover> list(Command command) {
    return unitOfWork.run(
        command.admin(),
        Permission.READ_CONVERSATIONS,
        () -> {
          List<Handover> waiting = handovers.waiting(command.limit());
          return Audited.of(
              waiting,
              new AuditNote(
                  AuditChain.of(command.admin().administered()),
                  Optional.empty(),
                  LISTED,
                  AuditDetails.of("listed", new Detail.Count(waiting.size())),
                  clock.instant()));
        });
  }
}

package io.communityconnect.application.people.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.people.port.in.ListResidentsUseCase;
import io.communityconnect.application.people.port.out.ResidentPage;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Permission;
import java.time.InstantSource;
import java.util.Optional;

/// Lists people as the administrator, whom the database shows those of their community.
public final class ListResidentsService implements ListResidentsUseCase {
  /// What the audit log calls it.
  public static final ActionType LISTED = new ActionType("resident.listed");

  private final AdminUnitOfWork unitOfWork;
  private final Residents residents;
  private final InstantSource clock;

  /// @param clock says when they were listed
  public ListResidentsService(
      AdminUnitOfWork unitOfWork, Residents residents, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.residents = requireNonNull(residents, "residents is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome list(Command command) {
    return unitOfWork.run(
        command.admin(),
        Permission.READ_RESIDENTS,
        () -> {
          ResidentPage page = residents.page(command.filter(), command.after(), command.limit());
          return Audited.of(
              new Outcome.Listed(page),
              new AuditNote(
                  AuditChain.of(command.admin().administered()),
                  Optional.empty(),
                  LISTED,
                  AuditDetails.of("residents", new Detail.Count(page.residents().size())),
                  clock.instant()));
        });
  }
}

package io.communityconnect.application.people.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.people.port.in.ReadResidentUseCase;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Permission;
import java.time.InstantSource;

/// Reads people as the administrator, whom the database shows those of their community.
public final class ReadResidentService implements ReadResidentUseCase {
  /// What the audit log calls it.
  public static final ActionType READ = new ActionType("resident.read");

  private final AdminUnitOfWork unitOfWork;
  private final Residents residents;
  private final InstantSource clock;

  /// @param clock says when they were read
  public ReadResidentService(AdminUnitOfWork unitOfWork, Residents residents, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.residents = requireNonNull(residents, "residents is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome read(Command command) {
    return unitOfWork.run(
        command.admin(),
        Permission.READ_RESIDENTS,
        () ->
            residents.find(command.resident()).map(this::found).orElseGet(() -> unknown(command)));
  }

  private Audited<Outcome> found(Account resident) {
    return Audited.of(
        new Outcome.Found(resident),
        ResidentNotes.about(resident, READ, AuditDetails.NONE, clock.instant()));
  }

  private Audited<Outcome> unknown(Command command) {
    return Audited.of(
        new Outcome.Unknown(),
        ResidentNotes.aboutUnknown(command.admin(), command.resident(), READ, clock.instant()));
  }
}

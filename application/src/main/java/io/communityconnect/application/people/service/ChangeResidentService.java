package io.communityconnect.application.people.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.people.port.in.ChangeResidentUseCase;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Account;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Changes people as the administrator, who may change those of their community. The log has the
/// names of the fields and not what they say.
public final class ChangeResidentService implements ChangeResidentUseCase {
  /// What the audit log calls it.
  public static final ActionType CHANGED = new ActionType("resident.changed");

  private final AdminUnitOfWork unitOfWork;
  private final Residents residents;
  private final InstantSource clock;

  /// @param clock says when they were changed
  public ChangeResidentService(
      AdminUnitOfWork unitOfWork, Residents residents, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.residents = requireNonNull(residents, "residents is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome change(Command command) {
    return unitOfWork.run(
        command.admin(),
        () ->
            residents
                .lock(command.resident())
                .map(resident -> changed(command, resident))
                .orElseGet(() -> unknown(command)));
  }

  private Audited<Outcome> changed(Command command, Account resident) {
    if (!command.stillIs().test(resident)) {
      return noted(resident, new Outcome.ChangedMeanwhile(), "changed-meanwhile", List.of());
    }
    residents.change(resident.id(), command.name(), command.apartment());
    Account now = residents.find(resident.id()).orElseThrow();
    return noted(now, new Outcome.Changed(now), "changed", fieldsOf(command));
  }

  private static List<Detail.Code> fieldsOf(Command command) {
    List<Detail.Code> fields = new ArrayList<>();
    command.name().ifPresent(_ -> fields.add(new Detail.Code("name")));
    command.apartment().ifPresent(_ -> fields.add(new Detail.Code("apartment")));
    return fields;
  }

  private Audited<Outcome> noted(
      Account resident, Outcome outcome, String name, List<Detail.Code> fields) {
    AuditDetails details =
        AuditDetails.of("outcome", new Detail.Code(name)).with("fields", new Detail.Codes(fields));
    return Audited.of(outcome, ResidentNotes.about(resident, CHANGED, details, clock.instant()));
  }

  private Audited<Outcome> unknown(Command command) {
    return Audited.of(
        new Outcome.Unknown(),
        ResidentNotes.aboutUnknown(command.admin(), command.resident(), CHANGED, clock.instant()));
  }
}

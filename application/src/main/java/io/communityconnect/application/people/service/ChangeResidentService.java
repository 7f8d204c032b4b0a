package io.communityconnect.application.people.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.people.port.in.ChangeResidentUseCase;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Changes people as whoever asks: residents themselves, administrators those of their community.
/// Of what an administrator changes the log has the names of the fields and not what they say.
public final class ChangeResidentService implements ChangeResidentUseCase {
  /// What the audit log calls it.
  public static final ActionType CHANGED = new ActionType("resident.changed");

  private final UnitOfWork unitOfWork;
  private final AdminUnitOfWork adminUnitOfWork;
  private final Residents residents;
  private final InstantSource clock;

  /// @param clock says when they were changed
  public ChangeResidentService(
      UnitOfWork unitOfWork,
      AdminUnitOfWork adminUnitOfWork,
      Residents residents,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.adminUnitOfWork = requireNonNull(adminUnitOfWork, "adminUnitOfWork is null");
    this.residents = requireNonNull(residents, "residents is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome change(Command command) {
    return switch (command.by()) {
      case Actor.Resident resident when !resident.id().equals(command.resident()) ->
          new Outcome.Unknown();
      case Actor.Resident resident -> unitOfWork.run(resident, () -> changed(command));
      case Actor.Administrator admin ->
          adminUnitOfWork.run(
              admin, Permission.CHANGE_RESIDENTS, () -> noted(admin, command, changed(command)));
    };
  }

  private Outcome changed(Command command) {
    return residents
        .lock(command.resident())
        .map(resident -> changed(command, resident))
        .orElseGet(Outcome.Unknown::new);
  }

  private Outcome changed(Command command, Account resident) {
    if (!command.stillIs().test(resident)) {
      return new Outcome.ChangedMeanwhile(resident);
    }
    residents.change(resident.id(), command.name(), command.apartment());
    return new Outcome.Changed(residents.find(resident.id()).orElseThrow());
  }

  private Audited<Outcome> noted(Actor.Administrator admin, Command command, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Changed(Account now) -> noted(now, outcome, "changed", fieldsOf(command));
      case Outcome.ChangedMeanwhile(Account now) ->
          noted(now, outcome, "changed-meanwhile", List.of());
      case Outcome.Unknown _ ->
          Audited.of(
              outcome,
              ResidentNotes.aboutUnknown(admin, command.resident(), CHANGED, clock.instant()));
    };
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
}

package io.communityconnect.application.people.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.people.port.in.RegisterResidentUseCase;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.people.port.out.Residents.Registration;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.InstantSource;
import java.util.Optional;

/// Registers as the server: a phone number may be taken by somebody whom the administrator must not
/// see, so no policy could let them insert and tell nothing. The administrator is named in the log.
public final class RegisterResidentService implements RegisterResidentUseCase {
  /// What the audit log calls it.
  public static final ActionType REGISTERED = new ActionType("resident.registered");

  private static final Actor.SystemTask REGISTER = new Actor.SystemTask("register-resident");

  private final SystemUnitOfWork unitOfWork;
  private final Residents residents;
  private final AuditLog log;
  private final InstantSource clock;

  /// @param clock says when they were registered
  public RegisterResidentService(
      SystemUnitOfWork unitOfWork, Residents residents, AuditLog log, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.residents = requireNonNull(residents, "residents is null");
    this.log = requireNonNull(log, "log is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome register(Command command) {
    Permissions.require(command.admin().role(), Permission.CHANGE_RESIDENTS);
    return switch (command.admin()) {
      case Actor.Admin(_, CommunityId own) ->
          command.community().filter(wanted -> !wanted.equals(own)).isPresent()
              ? new Outcome.UnknownCommunity()
              : register(command, own);
      case Actor.SuperAdmin _ ->
          command
              .community()
              .map(community -> register(command, community))
              .orElseGet(Outcome.CommunityMissing::new);
    };
  }

  private Outcome register(Command command, CommunityId community) {
    return unitOfWork.run(
        REGISTER,
        () ->
            switch (residents.register(
                community, command.phone(), command.name(), command.apartment())) {
              case Registration.Registered(ResidentId id) -> registered(command, community, id);
              case Registration.PhoneTaken _ -> new Outcome.PhoneTaken();
              case Registration.UnknownCommunity _ -> new Outcome.UnknownCommunity();
            });
  }

  private Outcome registered(Command command, CommunityId community, ResidentId id) {
    Account resident =
        new Account(
            id,
            Optional.of(command.phone()),
            command.name(),
            command.apartment(),
            Role.USER,
            Optional.of(community));
    AuditDetails details = AuditDetails.of("admin", new Detail.Id(command.admin().id().value()));
    log.append(REGISTER, ResidentNotes.about(resident, REGISTERED, details, clock.instant()));
    return new Outcome.Registered(resident);
  }
}

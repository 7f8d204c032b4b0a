package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.ChangeRoleUseCase;
import io.communityconnect.application.identity.port.out.Roles;
import io.communityconnect.application.identity.port.out.Roles.Holder;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import io.communityconnect.domain.identity.Role;
import java.time.InstantSource;
import java.util.Optional;

/// Changes roles as the administrator, whom the database keeps within the same bounds.
public final class ChangeRoleService implements ChangeRoleUseCase {
  /// What the audit log calls it.
  public static final ActionType CHANGED = new ActionType("role.changed");

  private final AdminUnitOfWork unitOfWork;
  private final Roles roles;
  private final Residents residents;
  private final InstantSource clock;

  /// @param residents tell whether somebody is as they were seen
  /// @param clock says when it was changed
  public ChangeRoleService(
      AdminUnitOfWork unitOfWork, Roles roles, Residents residents, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.roles = requireNonNull(roles, "roles is null");
    this.residents = requireNonNull(residents, "residents is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome change(Command command) {
    return unitOfWork.run(command.by(), Permission.CHANGE_ROLES, () -> changed(command));
  }

  private Audited<Outcome> changed(Command command) {
    return roles
        .find(command.person())
        .map(holder -> taken(command, holder, decided(command, holder)))
        .orElseGet(() -> unknown(command));
  }

  private Outcome decided(Command command, Holder holder) {
    if (command.person().equals(command.by().id())) {
      return new Outcome.OwnRole();
    }
    if (concernsSuperAdmins(holder.role(), command.role())
        && !Permissions.allow(command.by().role(), Permission.MANAGE_ADMINS)) {
      return new Outcome.NotAllowed(Permission.MANAGE_ADMINS);
    }
    if (holder.role() == command.role()) {
      return changed(command, holder.role());
    }
    if (holder.community().isEmpty() && command.role() != Role.SUPER_ADMIN) {
      return new Outcome.WithoutCommunity();
    }
    return assigned(command, holder.role());
  }

  /// Giving and taking the highest role needs one permission more than the rest.
  private static boolean concernsSuperAdmins(Role from, Role to) {
    return from == Role.SUPER_ADMIN || to == Role.SUPER_ADMIN;
  }

  /// Two super admins who demote each other at once wait for each other here, and the second finds
  /// only one left. Nobody holds anybody's row before that, or they would wait in a circle.
  private Outcome assigned(Command command, Role from) {
    if (from == Role.SUPER_ADMIN && roles.countSuperAdmins() < 2) {
      return new Outcome.LastSuperAdmin();
    }
    if (residents.lock(command.person()).filter(command.stillIs()).isEmpty()) {
      return new Outcome.ChangedMeanwhile();
    }
    return switch (roles.assign(command.person(), from, command.role())) {
      case MADE -> changed(command, from);
      case OVERTAKEN -> new Outcome.UnknownPerson();
    };
  }

  private Outcome changed(Command command, Role from) {
    return new Outcome.Changed(from, residents.find(command.person()).orElseThrow());
  }

  private Audited<Outcome> taken(Command command, Holder holder, Outcome outcome) {
    AuditDetails details =
        AuditDetails.of("from", code(holder.role()))
            .with("to", code(command.role()))
            .with("outcome", new Detail.Code(nameOf(outcome)));
    return Audited.of(
        outcome,
        new AuditNote(
            AuditChain.of(holder.community()),
            Optional.of(command.person()),
            CHANGED,
            details,
            clock.instant()));
  }

  private Audited<Outcome> unknown(Command command) {
    return Audited.of(
        new Outcome.UnknownPerson(),
        new AuditNote(
            AuditChain.of(command.by().administered()),
            Optional.empty(),
            CHANGED,
            AuditDetails.of("person", new Detail.Id(command.person().value()))
                .with("to", code(command.role()))
                .with("outcome", new Detail.Code("unknown")),
            clock.instant()));
  }

  private static Detail.Code code(Role role) {
    return new Detail.Code(role.code());
  }

  private static String nameOf(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Changed _ -> "changed";
      case Outcome.ChangedMeanwhile _ -> "changed-meanwhile";
      case Outcome.UnknownPerson _ -> "unknown";
      case Outcome.OwnRole _ -> "own-role";
      case Outcome.NotAllowed _ -> "not-allowed";
      case Outcome.WithoutCommunity _ -> "without-community";
      case Outcome.LastSuperAdmin _ -> "last-super-admin";
    };
  }
}

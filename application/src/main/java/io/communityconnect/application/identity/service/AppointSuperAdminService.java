package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.identity.port.in.AppointSuperAdminUseCase;
import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import java.time.InstantSource;
import java.util.Optional;

/// Appoints the first super admin with an audit entry.
public final class AppointSuperAdminService implements AppointSuperAdminUseCase {
  /// What the audit log calls it.
  public static final ActionType APPOINTED = new ActionType("super-admin.appointed");

  private static final Actor.SystemTask APPOINT = new Actor.SystemTask("appoint-super-admin");

  private final SystemUnitOfWork unitOfWork;
  private final Accounts accounts;
  private final AuditLog audit;
  private final InstantSource clock;

  /// @param audit takes down who it was
  public AppointSuperAdminService(
      SystemUnitOfWork unitOfWork, Accounts accounts, AuditLog audit, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.accounts = requireNonNull(accounts, "accounts is null");
    this.audit = requireNonNull(audit, "audit is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome appoint(Command command) {
    return unitOfWork.run(
        APPOINT,
        () ->
            accounts
                .appointFirstSuperAdmin(command.phone(), command.house())
                .map(this::appointed)
                .orElseGet(Outcome.AlreadyAppointed::new));
  }

  private Outcome appointed(Account account) {
    audit.append(
        APPOINT,
        new AuditNote(
            new AuditChain.OfInstallation(),
            Optional.of(account.id()),
            APPOINTED,
            AuditDetails.NONE,
            clock.instant()));
    return new Outcome.Appointed(account.id());
  }
}

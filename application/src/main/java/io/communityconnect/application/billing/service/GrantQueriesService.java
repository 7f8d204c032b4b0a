package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.GrantQueriesUseCase;
import io.communityconnect.application.billing.port.out.QueryGrants;
import io.communityconnect.application.billing.port.out.QueryGrants.Gift;
import io.communityconnect.application.billing.port.out.UsageAccounts;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.billing.QueryGrant;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Permission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Gives queries as the admin, whom the database lets do so in their community.
public final class GrantQueriesService implements GrantQueriesUseCase {
  /// What the audit log calls it.
  public static final ActionType GRANT = new ActionType("queries.granted");

  private final AdminUnitOfWork unitOfWork;
  private final Residents residents;
  private final UsageAccounts accounts;
  private final QueryGrants grants;
  private final InstantSource clock;

  /// @param clock says which period is running
  public GrantQueriesService(
      AdminUnitOfWork unitOfWork,
      Residents residents,
      UsageAccounts accounts,
      QueryGrants grants,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.residents = requireNonNull(residents, "residents is null");
    this.accounts = requireNonNull(accounts, "accounts is null");
    this.grants = requireNonNull(grants, "grants is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome grant(Command command) {
    Instant now = clock.instant();
    return unitOfWork.run(command.admin(), Permission.GRANT_QUERIES, () -> granted(command, now));
  }

  private Audited<Outcome> granted(Command command, Instant now) {
    Optional<Account> resident = residents.find(command.resident());
    Optional<Usage> usage = resident.flatMap(found -> accounts.of(found.id(), now));
    if (usage.isEmpty()) {
      return audited(command, Optional.empty(), new Outcome.UnknownResident(), "unknown", now);
    }
    if (usage.get().allowance().limit().isEmpty()) {
      return audited(command, resident, new Outcome.NothingToGrant(), "unlimited", now);
    }
    QueryGrant grant = new QueryGrant(usage.get().period().start(), command.queries());
    Gift gift = new Gift(command.resident(), grant, command.reason(), command.admin(), now);
    if (!grants.give(gift)) {
      return audited(command, Optional.empty(), new Outcome.UnknownResident(), "unknown", now);
    }
    Usage after = accounts.of(command.resident(), now).orElseThrow();
    return audited(command, resident, new Outcome.Granted(after), "granted", now);
  }

  /// The reason stands with the grant: the audit log holds no words.
  private static Audited<Outcome> audited(
      Command command, Optional<Account> resident, Outcome outcome, String code, Instant now) {
    AuditDetails details =
        AuditDetails.of("queries", new Detail.Count(command.queries()))
            .with("outcome", new Detail.Code(code));
    return Audited.of(
        outcome,
        new AuditNote(
            AuditChain.of(
                resident.map(Account::community).orElseGet(command.admin()::administered)),
            resident.map(Account::id),
            GRANT,
            resident.isPresent()
                ? details
                : details.with("person", new Detail.Id(command.resident().value())),
            now));
  }
}

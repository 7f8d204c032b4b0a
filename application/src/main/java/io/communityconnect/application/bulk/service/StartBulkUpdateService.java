package io.communityconnect.application.bulk.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.bulk.port.in.StartBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.out.BulkUpdates;
import io.communityconnect.application.people.port.out.ResidentRoster;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import java.time.Instant;
import java.time.InstantSource;

/// Begins as the server, which does the batches, too; the administrator is named in the log.
public final class StartBulkUpdateService implements StartBulkUpdateUseCase {
  /// What the audit log calls it.
  public static final ActionType STARTED = new ActionType("bulk-update.started");

  private static final Actor.SystemTask START = new Actor.SystemTask("start-bulk-update");

  private final SystemUnitOfWork unitOfWork;
  private final ResidentRoster roster;
  private final BulkUpdates updates;
  private final AuditLog log;
  private final InstantSource clock;

  /// @param clock says when it began
  public StartBulkUpdateService(
      SystemUnitOfWork unitOfWork,
      ResidentRoster roster,
      BulkUpdates updates,
      AuditLog log,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.roster = requireNonNull(roster, "roster is null");
    this.updates = requireNonNull(updates, "updates is null");
    this.log = requireNonNull(log, "log is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome start(Command command) {
    Permissions.require(command.admin().role(), Permission.UPDATE_IN_BULK);
    if (!command.admin().administers(command.community())) {
      return new Outcome.UnknownCommunity();
    }
    return unitOfWork.run(
        START,
        () ->
            roster.hasCommunity(command.community())
                ? begin(command, clock.instant())
                : new Outcome.UnknownCommunity());
  }

  private Outcome begin(Command command, Instant now) {
    BulkUpdate update =
        BulkUpdate.begun(
            updates.nextId(),
            command.community(),
            command.admin().id(),
            command.filter(),
            command.change(),
            command.telling(),
            now);
    updates.add(update);
    log.append(START, BulkNotes.about(update, command.admin().id(), STARTED, now));
    return new Outcome.Started(update);
  }
}

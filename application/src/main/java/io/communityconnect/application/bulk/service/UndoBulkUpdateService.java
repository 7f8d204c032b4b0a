package io.communityconnect.application.bulk.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.bulk.port.in.UndoBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.out.BulkUpdates;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import java.time.InstantSource;

/// Lets the batch end that is under way, then turns round.
public final class UndoBulkUpdateService implements UndoBulkUpdateUseCase {
  /// What the audit log calls it.
  public static final ActionType UNDONE = new ActionType("bulk-update.undone");

  private static final Actor.SystemTask UNDO = new Actor.SystemTask("undo-bulk-update");

  private final SystemUnitOfWork unitOfWork;
  private final BulkUpdates updates;
  private final AuditLog log;
  private final InstantSource clock;

  /// @param clock says when it was asked for
  public UndoBulkUpdateService(
      SystemUnitOfWork unitOfWork, BulkUpdates updates, AuditLog log, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.updates = requireNonNull(updates, "updates is null");
    this.log = requireNonNull(log, "log is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome undo(Command command) {
    Permissions.require(command.admin().role(), Permission.UPDATE_IN_BULK);
    return unitOfWork.run(
        UNDO,
        () ->
            updates
                .lock(command.id())
                .filter(update -> command.admin().administers(update.community()))
                .map(update -> undo(command, update))
                .orElseGet(Outcome.Unknown::new));
  }

  private Outcome undo(Command command, BulkUpdate update) {
    BulkUpdate undoing = update.undoing();
    if (undoing.state() != update.state()) {
      updates.save(undoing);
      log.append(UNDO, BulkNotes.about(update, command.admin().id(), UNDONE, clock.instant()));
    }
    return new Outcome.Undoing(undoing);
  }
}

package io.communityconnect.application.bulk.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.bulk.port.in.RunBulkUpdatesUseCase;
import io.communityconnect.application.bulk.port.out.BulkUpdates;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// A batch is one transaction: who is changed, how they were, what they are told, what the log says
/// and how far it came. A crash leaves the last batch that ended. Before each, whoever wanted it is
/// looked at: who is an administrator no more changes nobody any more.
public final class RunBulkUpdatesService implements RunBulkUpdatesUseCase {
  /// What the audit log calls it when nobody stands behind one any more.
  public static final ActionType STOPPED = new ActionType("bulk-update.stopped");

  private static final Actor.SystemTask RUN = new Actor.SystemTask("run-bulk-update");

  /// Few enough to hold their rows for some tens of milliseconds.
  static final int BATCH = 100;

  private final SystemUnitOfWork unitOfWork;
  private final BulkUpdates updates;
  private final Accounts accounts;
  private final BulkForward forward;
  private final BulkBackward backward;
  private final AuditLog log;
  private final OutboxSignal signal;
  private final InstantSource clock;

  /// @param accounts say who is still an administrator
  /// @param signal wakes those who send what residents are told
  public RunBulkUpdatesService(
      SystemUnitOfWork unitOfWork,
      BulkUpdates updates,
      Accounts accounts,
      BulkForward forward,
      BulkBackward backward,
      AuditLog log,
      OutboxSignal signal,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.updates = requireNonNull(updates, "updates is null");
    this.accounts = requireNonNull(accounts, "accounts is null");
    this.forward = requireNonNull(forward, "forward is null");
    this.backward = requireNonNull(backward, "backward is null");
    this.log = requireNonNull(log, "log is null");
    this.signal = requireNonNull(signal, "signal is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome runBatch() {
    Outcome outcome =
        unitOfWork.run(
            RUN,
            () ->
                updates
                    .lockNext()
                    .map(update -> run(update, clock.instant()))
                    .orElseGet(Outcome.NothingToDo::new));
    if (outcome instanceof Outcome.Ran(_, int told) && told > 0) {
      signal.due();
    }
    return outcome;
  }

  private Outcome run(BulkUpdate update, Instant now) {
    BulkBatch batch =
        switch (update.state()) {
          case RUNNING, DONE, STOPPED -> goOn(update, now);
          case UNDOING, UNDONE -> backward.run(update, BATCH, now);
        };
    updates.save(batch.next());
    log.appendAll(RUN, batch.notes());
    return new Outcome.Ran(batch.people(), batch.told());
  }

  private BulkBatch goOn(BulkUpdate update, Instant now) {
    return accounts
            .find(update.admin())
            .filter(admin -> BulkRights.mayStillUpdate(admin, update.community()))
            .isPresent()
        ? forward.run(update, BATCH, now)
        : new BulkBatch(
            update.stopped(now),
            0,
            0,
            List.of(BulkNotes.about(update, update.admin(), STOPPED, now)));
  }
}

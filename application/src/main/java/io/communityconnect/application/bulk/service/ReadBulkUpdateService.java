package io.communityconnect.application.bulk.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.bulk.port.in.ReadBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.out.BulkUpdates;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.CommunityId;
import java.time.InstantSource;
import java.util.Optional;

/// Reads as the administrator, whom the database shows those of their community.
public final class ReadBulkUpdateService implements ReadBulkUpdateUseCase {
  /// What the audit log calls it.
  public static final ActionType READ = new ActionType("bulk-update.read");

  private final AdminUnitOfWork unitOfWork;
  private final BulkUpdates updates;
  private final InstantSource clock;

  /// @param clock says when it was read
  public ReadBulkUpdateService(
      AdminUnitOfWork unitOfWork, BulkUpdates updates, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.updates = requireNonNull(updates, "updates is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome read(Command command) {
    return unitOfWork.run(
        command.admin(),
        Permission.UPDATE_IN_BULK,
        () ->
            updates
                .find(command.id())
                .map(update -> found(command, update))
                .orElseGet(
                    () ->
                        Audited.of(
                            new Outcome.Unknown(), note(command, command.admin().administered()))));
  }

  private Audited<Outcome> found(Command command, BulkUpdate update) {
    return Audited.of(
        new Outcome.Found(update, updates.kept(update.id(), Outcome.Found.MAX_KEPT)),
        note(command, Optional.of(update.community())));
  }

  private AuditNote note(Command command, Optional<CommunityId> community) {
    return new AuditNote(
        AuditChain.of(community),
        Optional.empty(),
        READ,
        AuditDetails.of("bulk_update", new Detail.Id(command.id().value())),
        clock.instant());
  }
}

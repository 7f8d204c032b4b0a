package io.communityconnect.application.people.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase;
import io.communityconnect.application.people.port.out.ProfileChange;
import io.communityconnect.application.people.port.out.ResidentRoster;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings people along as the server, as registering one is: whose they are is asked here, and the
/// administrator is named in the log.
public final class ImportResidentsService implements ImportResidentsUseCase {
  /// What the audit log calls it.
  public static final ActionType IMPORTED = new ActionType("residents.imported");

  private static final Actor.SystemTask IMPORT = new Actor.SystemTask("import-residents");

  private final SystemUnitOfWork unitOfWork;
  private final ResidentRoster roster;
  private final AuditLog log;
  private final InstantSource clock;

  /// @param clock says when they were brought along
  public ImportResidentsService(
      SystemUnitOfWork unitOfWork, ResidentRoster roster, AuditLog log, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.roster = requireNonNull(roster, "roster is null");
    this.log = requireNonNull(log, "log is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome bringIn(Command command) {
    Permissions.require(command.admin().role(), Permission.CHANGE_RESIDENTS);
    return switch (command.admin()) {
      case Actor.Admin(_, CommunityId own) ->
          command.community().filter(wanted -> !wanted.equals(own)).isPresent()
              ? new Outcome.UnknownCommunity()
              : bringIn(command, own);
      case Actor.SuperAdmin _ ->
          command
              .community()
              .map(community -> bringIn(command, community))
              .orElseGet(Outcome.CommunityMissing::new);
    };
  }

  private Outcome bringIn(Command command, CommunityId community) {
    ImportReading reading = ImportReading.of(command.lines());
    return unitOfWork.run(
        IMPORT,
        () ->
            roster.hasCommunity(community)
                ? bringIn(command, community, reading)
                : new Outcome.UnknownCommunity());
  }

  private Outcome bringIn(Command command, CommunityId community, ImportReading reading) {
    ImportPlan plan =
        ImportPlan.of(command.admin(), community, reading, roster.lock(reading.phones()));
    Counts counts = plan.counts(command.lines().size());
    if (command.dryRun()) {
      log.append(IMPORT, summary(command, community, counts, "previewed"));
      return new Outcome.Previewed(counts, plan.changedLines(), plan.faults());
    }
    if (!plan.faults().isEmpty()) {
      log.append(IMPORT, summary(command, community, counts, "refused"));
      return new Outcome.Refused(plan.faults());
    }
    log.appendAll(IMPORT, carriedOut(command, community, plan, counts));
    return new Outcome.Imported(counts, plan.changedLines());
  }

  private List<AuditNote> carriedOut(
      Command command, CommunityId community, ImportPlan plan, Counts counts) {
    List<AuditNote> notes = new ArrayList<>();
    notes.add(summary(command, community, counts, "imported"));
    for (ResidentId registered : roster.register(community, plan.newcomers())) {
      notes.add(
          note(
              community,
              Optional.of(registered),
              RegisterResidentService.REGISTERED,
              byImportOf(command)));
    }
    roster.change(plan.changes());
    for (ProfileChange change : plan.changes()) {
      notes.add(
          note(
              community,
              Optional.of(change.resident()),
              ChangeResidentService.CHANGED,
              byImportOf(command).with("fields", ResidentNotes.fieldsOf(change))));
    }
    return notes;
  }

  private static AuditDetails byImportOf(Command command) {
    return AuditDetails.of("admin", new Detail.Id(command.admin().id().value()))
        .with("source", new Detail.Code("import"));
  }

  private AuditNote summary(Command command, CommunityId community, Counts counts, String outcome) {
    return note(
        community,
        Optional.empty(),
        IMPORTED,
        AuditDetails.of("admin", new Detail.Id(command.admin().id().value()))
            .with("outcome", new Detail.Code(outcome))
            .with("lines", new Detail.Count(counts.lines()))
            .with("added", new Detail.Count(counts.added()))
            .with("changed", new Detail.Count(counts.changed()))
            .with("unchanged", new Detail.Count(counts.unchanged())));
  }

  private AuditNote note(
      CommunityId community, Optional<ResidentId> about, ActionType action, AuditDetails details) {
    return new AuditNote(
        new AuditChain.OfCommunity(community), about, action, details, clock.instant());
  }
}

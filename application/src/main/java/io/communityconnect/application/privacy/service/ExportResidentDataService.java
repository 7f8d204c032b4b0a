package io.communityconnect.application.privacy.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.privacy.port.in.ExportResidentDataUseCase;
import io.communityconnect.application.privacy.port.out.ResidentRecords;
import io.communityconnect.application.privacy.port.out.ResidentRecords.Part;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.InstantSource;
import java.util.Optional;

/// Reads part by part, each in a transaction of its own, and hands on between them.
public final class ExportResidentDataService implements ExportResidentDataUseCase {
  /// What the audit log calls it.
  public static final ActionType EXPORTED = new ActionType("resident.exported");

  private static final Actor.SystemTask EXPORT = new Actor.SystemTask("export-resident");
  private static final int PART = 500;

  private final SystemUnitOfWork unitOfWork;
  private final ResidentRecords records;
  private final AuditLog audit;
  private final InstantSource clock;

  /// @param audit takes down that there was an export
  public ExportResidentDataService(
      SystemUnitOfWork unitOfWork, ResidentRecords records, AuditLog audit, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.records = requireNonNull(records, "records is null");
    this.audit = requireNonNull(audit, "audit is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome export(Command command) {
    if (!begin(command.resident())) {
      return new Outcome.Unknown();
    }
    ResidentId resident = command.resident().id();
    long count = 0;
    Optional<String> after = Optional.empty();
    do {
      Part part = part(resident, after);
      part.records().forEach(command.sink()::take);
      count += part.records().size();
      after = part.next();
    } while (after.isPresent());
    return new Outcome.Exported(count);
  }

  /// Takes the export down before it begins: one that breaks off has handed something out, too.
  private boolean begin(Actor.Resident resident) {
    return unitOfWork.run(
        EXPORT,
        () -> {
          boolean known = records.knows(resident.id());
          if (known) {
            audit.append(EXPORT, note(resident));
          }
          return known;
        });
  }

  private AuditNote note(Actor.Resident resident) {
    return new AuditNote(
        new AuditChain.OfCommunity(resident.community()),
        Optional.of(resident.id()),
        EXPORTED,
        AuditDetails.of("asked_by", new Detail.Code("resident")),
        clock.instant());
  }

  private Part part(ResidentId resident, Optional<String> after) {
    return unitOfWork.run(EXPORT, () -> records.part(resident, after, PART));
  }
}

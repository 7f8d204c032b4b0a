package io.communityconnect.application.privacy.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.privacy.port.in.EraseResidentUseCase;
import io.communityconnect.application.privacy.port.out.ResidentRecords;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Deletes messages in portions, and all else in one last transaction with the audit entry. A super
/// admin stops being one first: of two who go at once, one is refused before anything is deleted.
public final class EraseResidentService implements EraseResidentUseCase {
  /// What the audit log calls it.
  public static final ActionType ERASED = new ActionType("resident.erased");

  private static final Actor.SystemTask ERASE = new Actor.SystemTask("erase-resident");
  private static final int PORTION = 500;

  private final SystemUnitOfWork unitOfWork;
  private final ResidentRecords records;
  private final AuditLog audit;
  private final InstantSource clock;

  /// @param audit takes down that somebody was erased, and not who they were
  public EraseResidentService(
      SystemUnitOfWork unitOfWork, ResidentRecords records, AuditLog audit, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.records = requireNonNull(records, "records is null");
    this.audit = requireNonNull(audit, "audit is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome erase(Command command) {
    Actor.Resident resident = command.resident();
    return unitOfWork
        .run(ERASE, () -> refusal(resident.id()))
        .orElseGet(
            () -> {
              long messages = eraseMessages(resident.id());
              return unitOfWork.run(ERASE, () -> eraseRest(resident, messages));
            });
  }

  private Optional<Outcome> refusal(ResidentId resident) {
    if (!records.knows(resident)) {
      return Optional.of(new Outcome.Unknown());
    }
    return switch (records.resign(resident)) {
      case RESIGNED -> Optional.empty();
      case LAST -> Optional.of(new Outcome.LastSuperAdmin());
    };
  }

  private long eraseMessages(ResidentId resident) {
    long total = 0;
    int some;
    do {
      some = unitOfWork.run(ERASE, () -> records.eraseSomeMessages(resident, PORTION));
      total += some;
    } while (some > 0);
    return total;
  }

  private Outcome eraseRest(Actor.Resident resident, long messages) {
    Instant now = clock.instant();
    records.erase(resident.id(), now);
    audit.append(
        ERASE,
        new AuditNote(
            new AuditChain.OfCommunity(resident.community()),
            Optional.of(resident.id()),
            ERASED,
            AuditDetails.of("messages", new Detail.Count(messages)),
            now));
    return new Outcome.Erased(messages);
  }
}

package io.communityconnect.application.audit.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.in.ReadAccessLogUseCase;
import io.communityconnect.application.audit.port.out.AuditTrail;
import io.communityconnect.application.transaction.port.out.UnitOfWork;

/// Reads what concerns a resident as that resident.
public final class ReadAccessLogService implements ReadAccessLogUseCase {
  private final UnitOfWork unitOfWork;
  private final AuditTrail trail;

  public ReadAccessLogService(UnitOfWork unitOfWork, AuditTrail trail) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.trail = requireNonNull(trail, "trail is null");
  }

  @Override
  public Outcome read(Command command) {
    return unitOfWork.run(
        command.resident(),
        () -> new Outcome.Read(trail.about(command.resident().id(), command.limit())));
  }
}

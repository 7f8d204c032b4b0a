package io.communityconnect.application.issue.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.issue.port.in.ReadRequestUseCase;
import io.communityconnect.application.issue.port.out.FiledRequest;
import io.communityconnect.application.issue.port.out.HouseRequests;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.identity.Permission;
import java.time.InstantSource;

/// Reads as the administrator, whom the database shows what was asked of their community.
public final class ReadRequestService implements ReadRequestUseCase {
  /// What the audit log calls it.
  public static final ActionType READ = new ActionType("request.read");

  private final AdminUnitOfWork unitOfWork;
  private final HouseRequests requests;
  private final InstantSource clock;

  /// @param clock says when it was read
  public ReadRequestService(
      AdminUnitOfWork unitOfWork, HouseRequests requests, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.requests = requireNonNull(requests, "requests is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome read(Command command) {
    return unitOfWork.run(
        command.admin(),
        Permission.MANAGE_REQUESTS,
        () ->
            requests
                .find(command.id())
                .map(filed -> found(command, filed))
                .orElseGet(() -> unknown(command)));
  }

  private Audited<Outcome> found(Command command, FiledRequest filed) {
    return Audited.of(
        new Outcome.Found(filed),
        RequestNotes.about(filed, READ, RequestNotes.of(command.id()), clock.instant()));
  }

  private Audited<Outcome> unknown(Command command) {
    return Audited.of(
        new Outcome.Unknown(),
        RequestNotes.unknown(command.admin(), command.id(), READ, clock.instant()));
  }
}

package io.communityconnect.application.issue.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.issue.port.in.ListRequestsUseCase;
import io.communityconnect.application.issue.port.out.HouseRequests;
import io.communityconnect.application.issue.port.out.RequestPage;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Permission;
import java.time.InstantSource;
import java.util.Optional;

/// Lists as the administrator, whom the database shows what was asked of their community.
public final class ListRequestsService implements ListRequestsUseCase {
  /// What the audit log calls it.
  public static final ActionType LISTED = new ActionType("request.listed");

  private final AdminUnitOfWork unitOfWork;
  private final HouseRequests requests;
  private final InstantSource clock;

  /// @param clock says when they were listed
  public ListRequestsService(
      AdminUnitOfWork unitOfWork, HouseRequests requests, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.requests = requireNonNull(requests, "requests is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome list(Command command) {
    return unitOfWork.run(
        command.admin(),
        Permission.MANAGE_REQUESTS,
        () -> {
          RequestPage page = requests.page(command.filter(), command.after(), command.limit());
          return Audited.of(
              new Outcome.Listed(page),
              new AuditNote(
                  AuditChain.of(command.admin().administered()),
                  Optional.empty(),
                  LISTED,
                  AuditDetails.of("requests", new Detail.Count(page.requests().size())),
                  clock.instant()));
        });
  }
}

package io.communityconnect.application.issue.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.issue.port.in.ChangeRequestStatusUseCase;
import io.communityconnect.application.issue.port.out.FiledRequest;
import io.communityconnect.application.issue.port.out.HouseRequests;
import io.communityconnect.application.notice.service.NoticeDesk;
import io.communityconnect.application.notice.service.NoticeDesk.Notice;
import io.communityconnect.application.notice.service.Wording;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Changes as the server, which alone may write to residents, so that the change and its message
/// are one transaction. Whose request it is is asked here, and the administrator is named in the
/// log.
public final class ChangeRequestStatusService implements ChangeRequestStatusUseCase {
  /// What the audit log calls it.
  public static final ActionType CHANGED = new ActionType("request.changed");

  private static final Actor.SystemTask CHANGE = new Actor.SystemTask("change-request");

  private final SystemUnitOfWork unitOfWork;
  private final HouseRequests requests;
  private final NoticeDesk notices;
  private final AuditLog log;
  private final OutboxSignal signal;
  private final InstantSource clock;

  /// @param notices writes to whoever asked
  /// @param signal wakes those who send what was written
  public ChangeRequestStatusService(
      SystemUnitOfWork unitOfWork,
      HouseRequests requests,
      NoticeDesk notices,
      AuditLog log,
      OutboxSignal signal,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.requests = requireNonNull(requests, "requests is null");
    this.notices = requireNonNull(notices, "notices is null");
    this.log = requireNonNull(log, "log is null");
    this.signal = requireNonNull(signal, "signal is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome change(Command command) {
    Permissions.require(command.admin().role(), Permission.MANAGE_REQUESTS);
    Outcome outcome =
        unitOfWork.run(
            CHANGE,
            () ->
                requests
                    .lock(command.id())
                    .filter(filed -> command.admin().administers(filed.community()))
                    .map(filed -> change(command, filed, clock.instant()))
                    .orElseGet(Outcome.Unknown::new));
    if (outcome instanceof Outcome.Changed(_, boolean told) && told) {
      signal.due();
    }
    return outcome;
  }

  private Outcome change(Command command, FiledRequest filed, Instant now) {
    if (!command.stillIs().test(filed)) {
      return new Outcome.ChangedMeanwhile();
    }
    if (filed.request().status() == command.status()) {
      return new Outcome.Changed(filed, false);
    }
    requests.change(command.id(), command.status(), now);
    FiledRequest changed = requests.find(command.id()).orElseThrow();
    boolean told = tell(changed, now) == Notice.TOLD;
    log.append(CHANGE, RequestNotes.about(changed, CHANGED, details(command, filed, told), now));
    return new Outcome.Changed(changed, told);
  }

  private static AuditDetails details(Command command, FiledRequest was, boolean told) {
    return RequestNotes.of(command.id())
        .with("admin", new Detail.Id(command.admin().id().value()))
        .with("from", new Detail.Code(was.request().status().code()))
        .with("to", new Detail.Code(command.status().code()))
        .with("notice", new Detail.Code(told ? "told" : "untold"));
  }

  private Notice tell(FiledRequest filed, Instant now) {
    ServiceRequest request = filed.request();
    return notices.tell(
        request.resident(),
        filed.community(),
        new Wording.Fixed(
            textOf(request.status()),
            _ -> List.of(ServiceRequest.reference(request.id()), request.title())),
        now);
  }

  private static FixedText textOf(RequestStatus status) {
    return switch (status) {
      case OPEN -> FixedText.REQUEST_OPEN;
      case IN_PROGRESS -> FixedText.REQUEST_IN_PROGRESS;
      case RESOLVED -> FixedText.REQUEST_RESOLVED;
      case CANCELLED -> FixedText.REQUEST_CANCELLED;
    };
  }
}

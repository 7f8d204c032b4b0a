package io.communityconnect.application.issue.service;

import io.communityconnect.application.issue.port.out.FiledRequest;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.issue.ServiceRequestId;
import java.time.Instant;
import java.util.Optional;

/// What is taken down of dealings with what residents asked for.
final class RequestNotes {
  private RequestNotes() {}

  static AuditDetails of(ServiceRequestId id) {
    return AuditDetails.of("request", new Detail.Id(id.value()));
  }

  static AuditNote about(FiledRequest filed, ActionType action, AuditDetails details, Instant now) {
    return new AuditNote(
        new AuditChain.OfCommunity(filed.community()),
        Optional.of(filed.request().resident()),
        action,
        details,
        now);
  }

  /// Of an administrator who asked for one of which they may not know.
  static AuditNote unknown(
      Actor.Administrator admin, ServiceRequestId id, ActionType action, Instant now) {
    return new AuditNote(
        AuditChain.of(admin.administered()),
        Optional.empty(),
        action,
        of(id).with("outcome", new Detail.Code("unknown")),
        now);
  }
}

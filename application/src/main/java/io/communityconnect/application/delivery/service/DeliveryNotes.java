package io.communityconnect.application.delivery.service;

import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.Optional;

/// How the audit log is told that admins looked at deliveries.
final class DeliveryNotes {
  private DeliveryNotes() {}

  static AuditNote listed(ActionType action, Actor.Administrator admin, int listed, Instant at) {
    return new AuditNote(
        AuditChain.of(admin.administered()),
        Optional.empty(),
        action,
        AuditDetails.of("listed", new Detail.Count(listed)),
        at);
  }
}

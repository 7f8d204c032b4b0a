package io.communityconnect.application.billing.service;

import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.util.Optional;

/// How it is written down that somebody looked after billing.
final class BillingNotes {
  private BillingNotes() {}

  static AuditNote note(CommunityId community, ActionType action, Instant at) {
    return new AuditNote(
        AuditChain.of(Optional.of(community)), Optional.empty(), action, AuditDetails.NONE, at);
  }
}

package io.communityconnect.application.billing.service;

import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.util.Optional;

/// Who may look after whose billing, and how it is written down that they did.
final class BillingRights {
  private BillingRights() {}

  static boolean allow(Actor.Administrator admin, CommunityId community) {
    return admin.administered().map(community::equals).orElse(true)
        && Permissions.allow(admin.role(), Permission.READ_BILLING);
  }

  static AuditNote note(CommunityId community, ActionType action, Instant at) {
    return new AuditNote(
        AuditChain.of(Optional.of(community)), Optional.empty(), action, AuditDetails.NONE, at);
  }
}

package io.communityconnect.application.community.service;

import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.util.Optional;

/// What the audit log says of those who manage communities: which one and what came of it, not what
/// it is called.
final class CommunityNotes {
  private CommunityNotes() {}

  /// In the chain of the community, whose admins are to see it.
  static AuditNote about(CommunityId community, ActionType action, String outcome, Instant at) {
    return note(AuditChain.of(Optional.of(community)), action, outcome(outcome), at);
  }

  /// In the chain of the installation: there is no such community.
  static AuditNote aboutUnknown(CommunityId community, ActionType action, Instant at) {
    AuditDetails details = outcome("unknown").with("community", new Detail.Id(community.value()));
    return note(AuditChain.of(Optional.empty()), action, details, at);
  }

  /// In the chain of the installation.
  static AuditNote ofInstallation(ActionType action, AuditDetails details, Instant at) {
    return note(AuditChain.of(Optional.empty()), action, details, at);
  }

  static AuditDetails outcome(String name) {
    return AuditDetails.of("outcome", new Detail.Code(name));
  }

  private static AuditNote note(
      AuditChain chain, ActionType action, AuditDetails details, Instant at) {
    return new AuditNote(chain, Optional.empty(), action, details, at);
  }
}

package io.communityconnect.application.knowledge.service;

import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.util.Optional;

/// How it is written down that somebody tended knowledge.
final class KnowledgeNotes {
  private KnowledgeNotes() {}

  /// @param community whose chain to write to
  static AuditNote note(
      Optional<CommunityId> community, ActionType action, AuditDetails details, Instant at) {
    return new AuditNote(AuditChain.of(community), Optional.empty(), action, details, at);
  }
}

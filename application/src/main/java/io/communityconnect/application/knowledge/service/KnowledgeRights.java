package io.communityconnect.application.knowledge.service;

import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.util.Optional;

/// Who may tend whose knowledge, and how it is written down that they did.
final class KnowledgeRights {
  private KnowledgeRights() {}

  static boolean mayTend(Actor.Administrator admin, CommunityId community) {
    return switch (admin) {
      case Actor.Admin(_, CommunityId own) ->
          own.equals(community) && Permissions.allow(Role.ADMIN, Permission.MANAGE_KNOWLEDGE);
      case Actor.SuperAdmin _ -> Permissions.allow(Role.SUPER_ADMIN, Permission.MANAGE_KNOWLEDGE);
    };
  }

  /// @param community whose chain to write to
  static AuditNote note(
      Optional<CommunityId> community, ActionType action, AuditDetails details, Instant at) {
    return new AuditNote(AuditChain.of(community), Optional.empty(), action, details, at);
  }
}

package io.communityconnect.application.conversation.service;

import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.Optional;

/// How the audit log is told what admins do with conversations.
final class AttendanceNotes {
  private AttendanceNotes() {}

  /// @param found the conversation, where the admin may know of it
  /// @param outcome a name for what came of it
  static AuditNote of(
      ActionType action,
      Actor.Administrator admin,
      ConversationId conversation,
      Optional<LiveConversation> found,
      String outcome,
      Instant at) {
    return new AuditNote(
        found
            .<AuditChain>map(each -> new AuditChain.OfCommunity(each.community()))
            .orElseGet(() -> AuditChain.of(admin.administered())),
        found.map(LiveConversation::resident),
        action,
        AuditDetails.of("conversation", new Detail.Id(conversation.value()))
            .with("outcome", new Detail.Code(outcome)),
        at);
  }
}

package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.action.Proposal;
import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.util.List;
import java.util.Optional;

/// A conversation at the moment it is answered.
///
/// @param asker who is answered
/// @param standing how we stand with the resident
/// @param proposal what was offered and is neither decided nor ended, expired or not
/// @param summary what was said up to a moment
/// @param knowledge in which state the community's knowledge is
/// @param history the last messages that are dealt with, oldest first
/// @param unanswered inbound messages that nobody answered yet, oldest first
public record Turn(
    Community community,
    WhatsAppIdentity resident,
    Asker asker,
    Standing standing,
    Optional<Proposal> proposal,
    Optional<ContextSummary> summary,
    KnowledgeVersion knowledge,
    List<Message> history,
    List<Message> unanswered) {
  public Turn {
    requireNonNull(community, "community is null");
    requireNonNull(resident, "resident is null");
    requireNonNull(asker, "asker is null");
    requireNonNull(standing, "standing is null");
    requireNonNull(proposal, "proposal is null");
    requireNonNull(summary, "summary is null");
    requireNonNull(knowledge, "knowledge is null");
    history = List.copyOf(history);
    unanswered = List.copyOf(unanswered);
  }
}

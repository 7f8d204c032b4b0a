package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;

/// A part of a conversation.
///
/// @param resident whose conversation it is
/// @param community with which community
/// @param messages newest first
/// @param next the message before which the next part ends, empty when this is the last
public record ConversationPage(
    ResidentId resident, CommunityId community, List<Message> messages, Optional<MessageId> next) {
  public ConversationPage {
    requireNonNull(resident, "resident is null");
    requireNonNull(community, "community is null");
    messages = List.copyOf(messages);
    requireNonNull(next, "next is null");
  }
}

package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.util.List;

/// A conversation at the moment it is answered.
///
/// @param history the last messages that are dealt with, oldest first
/// @param unanswered inbound messages that nobody answered yet, oldest first
public record Turn(
    Community community,
    WhatsAppIdentity resident,
    List<Message> history,
    List<Message> unanswered) {
  public Turn {
    requireNonNull(community, "community is null");
    requireNonNull(resident, "resident is null");
    history = List.copyOf(history);
    unanswered = List.copyOf(unanswered);
  }
}

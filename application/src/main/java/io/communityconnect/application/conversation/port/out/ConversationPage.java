package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.Delivery;
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
/// @param entries newest first
/// @param next the message before which the next part ends, empty when this is the last
public record ConversationPage(
    ResidentId resident, CommunityId community, List<Entry> entries, Optional<MessageId> next) {
  public ConversationPage {
    requireNonNull(resident, "resident is null");
    requireNonNull(community, "community is null");
    entries = List.copyOf(entries);
    requireNonNull(next, "next is null");
  }

  /// A message, with what is known about it.
  ///
  /// @param author the person of the community who wrote it, empty for the resident's and the
  ///     assistant's
  /// @param delivery empty for the resident's
  public record Entry(Message message, Optional<ResidentId> author, Optional<Delivery> delivery) {
    public Entry {
      requireNonNull(message, "message is null");
      requireNonNull(author, "author is null");
      requireNonNull(delivery, "delivery is null");
    }
  }

  /// The messages alone, newest first.
  public List<Message> messages() {
    return entries.stream().map(Entry::message).toList();
  }
}

package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;

/// What people of the community write into conversations. Called inside a unit of work of an admin.
@FunctionalInterface
public interface PersonalReplies {
  /// Stores messages in the name of a person, and owes them to the resident: due at once, in order,
  /// behind what the conversation is owed already. Whether the resident may be written to is not
  /// asked here.
  ///
  /// Only whoever holds the conversation writes: for anybody else it throws, and nothing is stored.
  ///
  /// @param author the actor
  void write(ConversationId conversation, ResidentId author, List<Text> texts, Instant at);

  /// A message.
  ///
  /// @param text at most [io.communityconnect.domain.conversation.WhatsAppText#MAX_LENGTH]
  ///     characters
  record Text(MessageId id, String text) {
    public Text {
      requireNonNull(id, "id is null");
      requireNonNull(text, "text is null");
    }

    /// Which message, and not what it says.
    @Override
    public String toString() {
      return "Text[" + id.value() + "]";
    }
  }
}

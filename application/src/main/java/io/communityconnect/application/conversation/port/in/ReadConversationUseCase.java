package io.communityconnect.application.conversation.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.ConversationPage;
import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import java.util.Optional;

/// Shows an admin the private conversation of a resident, who can see in the audit log that they
/// did.
@FunctionalInterface
public interface ReadConversationUseCase {
  /// Reads one part and writes one audit entry, or does neither.
  Outcome read(Command command);

  /// @param before where the part ends, empty for the newest messages
  /// @param limit how many messages at most, from 1 to 100
  record Command(
      Actor.Administrator admin,
      ConversationId conversation,
      Optional<MessageId> before,
      int limit) {
    /// The most messages of one part.
    public static final int MAX_LIMIT = 100;

    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(conversation, "conversation is null");
      requireNonNull(before, "before is null");
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit is from 1 to " + MAX_LIMIT);
      }
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// A part of the conversation, and how it stands.
    record Found(LiveConversation conversation, ConversationPage page) implements Outcome {}

    /// There is no such conversation, or none that this admin may know of. That they asked is
    /// written down all the same.
    record Unknown() implements Outcome {}
  }
}

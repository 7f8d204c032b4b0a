package io.communityconnect.application.conversation.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;

/// Lets a person of the community answer in the assistant's place.
@FunctionalInterface
public interface TakeOverConversationUseCase {
  /// From here on the assistant keeps silent, also with an answer that it is writing just now. The
  /// resident is told, unless they may not be written to. In the audit log.
  Outcome takeOver(Command command);

  /// @param admin who takes it
  record Command(Actor.Administrator admin, ConversationId conversation) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(conversation, "conversation is null");
    }
  }

  /// What came of it.
  enum Outcome {
    /// The conversation is theirs, now or since before; who holds it already is not announced
    /// again.
    TAKEN,
    /// Another person holds it.
    HELD_BY_ANOTHER,
    /// There is no such conversation for this admin.
    UNKNOWN
  }
}

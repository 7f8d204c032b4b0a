package io.communityconnect.application.conversation.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;

/// Gives a conversation back to the assistant.
@FunctionalInterface
public interface EndHandoverUseCase {
  /// What the resident writes from now on is answered by the assistant; what they wrote before is
  /// left as it is, answered or not. Where whoever holds it gives it back, the resident is told,
  /// unless they may not be written to. Any admin of the community may do it, so that
  /// nobody who is away keeps a conversation. In the audit log.
  Outcome end(Command command);

  /// @param admin who gives it back
  record Command(Actor.Administrator admin, ConversationId conversation) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(conversation, "conversation is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The assistant answers again.
    record Ended() implements Outcome {}

    /// Nobody was asked for there, or there is no such conversation for this admin.
    record NotHandedOver() implements Outcome {}
  }
}

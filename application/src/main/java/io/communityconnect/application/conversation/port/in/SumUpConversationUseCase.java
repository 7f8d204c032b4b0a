package io.communityconnect.application.conversation.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;

/// Sums up what has left the window of a conversation, for the answers to come.
@FunctionalInterface
public interface SumUpConversationUseCase {
  /// Asks a model and takes seconds: nobody waits for it. It costs the community and no query of
  /// the resident.
  Outcome sumUp(Command command);

  /// @param resident whose conversation it is
  record Command(ConversationId conversation, Actor.Resident resident) {
    public Command {
      requireNonNull(conversation, "conversation is null");
      requireNonNull(resident, "resident is null");
    }
  }

  /// What came of it.
  enum Outcome {
    SUMMED_UP,
    /// The window holds all that was said since the last summary.
    NOT_DUE,
    /// The community has spent what it may in this month.
    BUDGET_SPENT,
    /// No usable summary came in time.
    NO_MODEL,
    /// Messages or the former summary went meanwhile; nothing was stored.
    OUTDATED
  }
}

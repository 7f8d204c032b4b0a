package io.communityconnect.application.conversation.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Citation;
import java.util.List;
import java.util.Optional;

/// Lets somebody who is logged in talk with the assistant, as on WhatsApp and in the same
/// conversation.
@FunctionalInterface
public interface AskAssistantUseCase {
  /// Stores the words, and waits for whoever answers conversations, up to the deadline of an
  /// answer. Nothing goes out on WhatsApp for it.
  Outcome ask(Command command);

  /// @param key names the request: with the same key and the same words nothing is asked twice, but
  ///     the answer waited for again
  record Command(Actor.Resident resident, String text, Optional<String> key) {
    public Command {
      requireNonNull(resident, "resident is null");
      requireNonNull(text, "text is null");
      requireNonNull(key, "key is null");
      if (text.isBlank()) {
        throw new IllegalArgumentException("a message has words");
      }
    }

    /// Who asks, and not what.
    @Override
    public String toString() {
      return "Command[" + resident + "]";
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The assistant's reply.
    ///
    /// @param message empty where it is kept nowhere, since its reader had everything erased
    record Replied(Optional<MessageId> message, String text, List<Citation.Source> sources)
        implements Outcome {
      public Replied {
        requireNonNull(message, "message is null");
        requireNonNull(text, "text is null");
        sources = List.copyOf(sources);
      }
    }

    /// The assistant keeps silent, for the resident speaks with a person, who reads it.
    record LeftToAPerson() implements Outcome {}

    /// There is no answer yet; it will be in the conversation.
    record NotYet() implements Outcome {}

    /// There is no such resident, or no more.
    record Unknown() implements Outcome {}
  }
}

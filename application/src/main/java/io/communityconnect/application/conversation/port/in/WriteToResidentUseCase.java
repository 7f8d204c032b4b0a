package io.communityconnect.application.conversation.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.List;

/// Lets the person who holds a conversation write to its resident.
@FunctionalInterface
public interface WriteToResidentUseCase {
  /// Durable when it returns; sent after what the conversation is owed already. In the audit log,
  /// without its words.
  Outcome write(Command command);

  /// @param text not blank, of any length
  record Command(Actor.Administrator admin, ConversationId conversation, String text) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(conversation, "conversation is null");
      requireNonNull(text, "text is null");
      if (text.isBlank()) {
        throw new IllegalArgumentException("a message has words");
      }
    }

    /// Where to, and not what.
    @Override
    public String toString() {
      return "Command[" + conversation.value() + "]";
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It is owed.
    ///
    /// @param messages one for each part in which it goes out, in order
    record Written(List<MessageId> messages, Instant at) implements Outcome {
      public Written {
        messages = List.copyOf(messages);
        requireNonNull(at, "at is null");
      }
    }

    /// The assistant answers there, or nobody: it is to be taken over first.
    record NotTakenOver() implements Outcome {}

    /// Another person holds it.
    record HeldByAnother() implements Outcome {}

    /// The resident has not written for 24 hours, so WhatsApp takes approved templates only.
    record WindowClosed() implements Outcome {}

    /// The resident said STOP.
    record NotWanted() implements Outcome {}

    /// There is no such conversation for this admin.
    record Unknown() implements Outcome {}
  }
}

package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.knowledge.Passage;
import java.time.Duration;
import java.util.List;

/// A language model that writes the assistant's reply. Remote: never called inside a unit of work.
public interface ReplyGenerator {
  /// Writes a reply within the given time, all tries included. Never throws for what the model or
  /// the way to it does wrong; interrupting the thread ends the call.
  Reply generate(Prompt prompt, Duration budget);

  /// What the model is given.
  ///
  /// @param communityName in whose name it speaks
  /// @param knowledge what it may quote
  /// @param messages the conversation so far, oldest first, ending with what is to be answered
  record Prompt(String communityName, List<Passage> knowledge, List<Message> messages) {
    public Prompt {
      requireNonNull(communityName, "communityName is null");
      knowledge = List.copyOf(knowledge);
      messages = List.copyOf(messages);
    }
  }

  /// What came of it.
  sealed interface Reply {
    /// A reply, never blank.
    record Written(String text) implements Reply {
      public Written {
        requireNonNull(text, "text is null");
      }

      /// How much was written, and not what.
      @Override
      public String toString() {
        return "Written[" + text.length() + " characters]";
      }
    }

    /// No usable reply in time.
    record Unavailable(Cause cause) implements Reply {}

    /// Why there is none.
    enum Cause {
      /// No key for the provider is configured.
      NOT_CONFIGURED,
      /// The time was used up.
      OUT_OF_TIME,
      /// The provider failed too often lately and is left alone for a while.
      CIRCUIT_OPEN,
      /// The provider limits us.
      RATE_LIMITED,
      /// The provider refused the request, for example for a wrong key.
      REFUSED,
      /// The provider failed or could not be reached.
      FAILED,
      /// What came back was no reply: empty, cut off or unreadable.
      UNUSABLE
    }
  }
}

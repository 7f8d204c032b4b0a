package io.communityconnect.application.conversation.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.ConversationPage.Entry;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import java.util.List;
import java.util.Optional;

/// Shows a resident what they and their community have said to each other.
@FunctionalInterface
public interface ReadOwnConversationUseCase {
  /// Reads one part. Nothing is written down: it is the resident's own.
  Outcome read(Command command);

  /// @param before where the part ends, empty for the newest messages; a message of another
  ///     conversation has none before it
  /// @param limit how many messages at most, from 1 to 100
  record Command(Actor.Resident resident, Optional<MessageId> before, int limit) {
    /// The most messages of one part.
    public static final int MAX_LIMIT = 100;

    public Command {
      requireNonNull(resident, "resident is null");
      requireNonNull(before, "before is null");
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("a limit is from 1 to " + MAX_LIMIT);
      }
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// A part, without messages where nothing was said yet.
    ///
    /// @param entries newest first
    /// @param next the message before which the next part ends, empty when this is the last
    record Read(List<Entry> entries, Optional<MessageId> next) implements Outcome {
      public Read {
        entries = List.copyOf(entries);
        requireNonNull(next, "next is null");
      }
    }
  }
}

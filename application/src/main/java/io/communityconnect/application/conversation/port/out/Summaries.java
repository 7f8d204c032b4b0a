package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import java.util.List;
import java.util.Optional;

/// What conversations are summed up to. It goes with the first message that goes, see
/// [io.communityconnect.application.privacy.port.out.ExpiredMessages].
@FunctionalInterface
public interface Summaries {
  /// Puts a summary in the place of the former one. Called inside a system unit of work.
  ///
  /// Stores nothing where the former one is not there any more, or one of the messages is not: a
  /// summary must not repeat what was deleted while it was written.
  Stored replace(ConversationId conversation, Replacement replacement);

  /// @param former what was summed up before, as it was read
  /// @param of the messages that the next one takes in besides; at least one
  record Replacement(Optional<ContextSummary> former, ContextSummary next, List<MessageId> of) {
    public Replacement {
      requireNonNull(former, "former is null");
      requireNonNull(next, "next is null");
      of = List.copyOf(of);
      if (of.isEmpty()) {
        throw new IllegalArgumentException("a summary of nothing");
      }
    }
  }

  /// What came of it.
  enum Stored {
    REPLACED,
    /// Something changed meanwhile; nothing was stored.
    OUTDATED
  }
}

package io.communityconnect.application.privacy.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.privacy.PlanRetention;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Messages that their resident's plan keeps no longer. Called inside a system unit of work.
public interface ExpiredMessages {
  /// What each plan keeps.
  List<PlanRetention> plans();

  /// Deletes some messages with all that hangs on them: delivery reports, dead letters, vectors,
  /// what finds them, and the summary of their conversation. Waits for nobody: messages that
  /// somebody works on are left for another time.
  ///
  /// Messages that nobody answered, or that are still owed, are kept however old they are.
  ///
  /// @param cutoffs by plan, from when on messages are kept; a plan that is missing keeps all
  /// @param after the conversation up to which all was looked at before, in the order of ids
  /// @param limit how many messages at most
  Deleted deleteSome(Map<String, Instant> cutoffs, Optional<ConversationId> after, int limit);

  /// What one call did.
  ///
  /// @param messages how many messages went
  /// @param summaries how many summaries went
  /// @param place where the next call goes on
  record Deleted(int messages, int summaries, Place place) {
    public Deleted {
      requireNonNull(place, "place is null");
    }
  }

  /// How far the conversations were looked at.
  sealed interface Place {
    /// All up to this one, if any.
    record After(Optional<ConversationId> conversation) implements Place {
      public After {
        requireNonNull(conversation, "conversation is null");
      }
    }

    /// All of them.
    record End() implements Place {}
  }
}

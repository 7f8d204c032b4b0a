package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.Attendance;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Conversations as an admin looks at them, without their words. Called inside a unit of work, and
/// sees what its actor may see.
public interface LiveConversations {
  /// One of them, empty where there is none for this actor.
  Optional<LiveConversation> find(ConversationId conversation);

  /// A part of them, the one that was dealt with last first.
  ///
  /// @param after where the part before ended, empty for the first
  List<LiveConversation> list(Filter filter, Optional<Place> after, int limit);

  /// Which ones; what is empty is no condition.
  record Filter(
      Optional<CommunityId> community,
      Optional<ResidentId> resident,
      Optional<Attendance.Kind> attendance) {
    /// All of them.
    public static final Filter NONE =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty());

    public Filter {
      requireNonNull(community, "community is null");
      requireNonNull(resident, "resident is null");
      requireNonNull(attendance, "attendance is null");
    }
  }

  /// Where a conversation stands among the others.
  record Place(Instant changedAt, ConversationId id) {
    public Place {
      requireNonNull(changedAt, "changedAt is null");
      requireNonNull(id, "id is null");
    }
  }
}

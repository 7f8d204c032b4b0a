package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The conversations in which a person is asked for or answers, as an admin sees them. Called
/// inside a unit of work of an admin.
public interface Handovers {
  /// Those that nobody has taken, the longest waiting first.
  List<Handover> waiting(int limit);

  /// Gives a conversation to a person, whether somebody asked for one or not.
  ///
  /// From the commit on, whatever the assistant was about to answer comes too late: its lease is
  /// lost, and what was reserved for it is given back.
  ///
  /// @param by the actor
  Taking take(ConversationId conversation, ResidentId by, Instant at);

  /// Gives a conversation back to the assistant, whoever holds it. What the resident wrote so far
  /// counts as dealt with.
  ///
  /// @param by the actor
  /// @return what was ended; empty where nobody was asked for, or the admin may not know of it
  Optional<Handover> end(ConversationId conversation, ResidentId by, Instant at);

  /// A conversation in which a person is asked for.
  record Handover(
      ConversationId conversation, CommunityId community, ResidentId resident, Instant since) {
    public Handover {
      requireNonNull(conversation, "conversation is null");
      requireNonNull(community, "community is null");
      requireNonNull(resident, "resident is null");
      requireNonNull(since, "since is null");
    }
  }

  /// What came of taking a conversation.
  enum Taking {
    /// It is theirs now.
    TAKEN,
    /// It was theirs before; nothing was changed.
    KEPT,
    /// Somebody else holds it.
    HELD_BY_ANOTHER,
    /// There is no such conversation for this admin.
    UNKNOWN
  }
}

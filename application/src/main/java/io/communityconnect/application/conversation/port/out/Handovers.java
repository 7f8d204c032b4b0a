package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The conversations in which a person is asked for, as an admin sees them. Called inside a unit of
/// work of an admin.
public interface Handovers {
  /// Those that wait, the longest waiting first.
  List<Handover> waiting(int limit);

  /// Gives a conversation back to the assistant.
  ///
  /// @return what was ended; empty where nobody was asked for, or the admin may not know of it
  Optional<Handover> end(ConversationId conversation, Instant at);

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
}

package io.communityconnect.application.recall.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.recall.PastMessage;
import java.util.List;
import java.util.Optional;

/// Where messages go that were said elsewhere before. Every method is called inside a system unit
/// of work, so the caller has made sure that the community is the one that the admin acts for.
public interface PastMessages {
  /// The community that a resident lives in, empty when there is nobody of that id.
  Optional<CommunityId> home(ResidentId resident);

  /// Finds the conversation between a community and one of its residents, and opens it if there is
  /// none yet.
  ///
  /// @return empty when nobody of that id lives in the community
  Optional<Destination> open(CommunityId community, ResidentId resident);

  /// Adds messages that are not there yet, in the order of the list. Nobody answers or sends them,
  /// they open no service window, and they come before what was said after them.
  ///
  /// @return how many were not there yet
  int add(Destination destination, List<PastMessage> messages);

  /// A conversation to bring messages into.
  ///
  /// @param ourNames whose messages count as ours: the assistant's and the community's
  record Destination(ConversationId conversation, List<String> ourNames) {
    public Destination {
      requireNonNull(conversation, "conversation is null");
      ourNames = List.copyOf(ourNames);
    }
  }
}

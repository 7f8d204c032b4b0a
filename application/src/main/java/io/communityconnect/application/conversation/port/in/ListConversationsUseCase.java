package io.communityconnect.application.conversation.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.application.conversation.port.out.LiveConversations.Filter;
import io.communityconnect.application.conversation.port.out.LiveConversations.Place;
import io.communityconnect.domain.identity.Actor;
import java.util.List;
import java.util.Optional;

/// Shows an admin which conversations there are and who answers in them.
@FunctionalInterface
public interface ListConversationsUseCase {
  /// Lists a part, the one that was dealt with last first; that it was listed is in the audit log.
  Listed list(Command command);

  /// @param after where the part before ended, empty for the first
  /// @param limit how many at most
  record Command(Actor.Administrator admin, Filter filter, Optional<Place> after, int limit) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(filter, "filter is null");
      requireNonNull(after, "after is null");
      if (limit < 1) {
        throw new IllegalArgumentException("a list has at least one entry");
      }
    }
  }

  /// @param next where the next part begins, empty when this is the last
  record Listed(List<LiveConversation> conversations, Optional<Place> next) {
    public Listed {
      conversations = List.copyOf(conversations);
      requireNonNull(next, "next is null");
    }
  }
}

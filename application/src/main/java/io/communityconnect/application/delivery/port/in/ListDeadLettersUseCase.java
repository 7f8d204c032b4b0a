package io.communityconnect.application.delivery.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.out.DeadLetters.Letter;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.util.List;
import java.util.Optional;

/// Shows an admin which messages were given up, and why.
@FunctionalInterface
public interface ListDeadLettersUseCase {
  /// Lists a part, the newest message first; that it was listed is in the audit log.
  Listed list(Command command);

  /// @param community empty for all that the admin sees
  /// @param before where the part before ended, empty for the first
  /// @param limit how many at most
  record Command(
      Actor.Administrator admin,
      Optional<CommunityId> community,
      Optional<MessageId> before,
      int limit) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
      requireNonNull(before, "before is null");
      if (limit < 1) {
        throw new IllegalArgumentException("a list has at least one entry");
      }
    }
  }

  /// @param next where the next part begins, empty when this is the last
  record Listed(List<Letter> letters, Optional<MessageId> next) {
    public Listed {
      letters = List.copyOf(letters);
      requireNonNull(next, "next is null");
    }
  }
}

package io.communityconnect.application.delivery.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Messages that were given up, as an admin looks at them: without their words. Called inside a
/// unit of work of an admin, and sees what they may see.
public interface DeadLetters {
  /// A part of them, the newest message first.
  ///
  /// @param community empty for all that the admin sees
  /// @param before where the part before ended, empty for the first
  List<Letter> list(Optional<CommunityId> community, Optional<MessageId> before, int limit);

  /// One that was given up, also when it was put back since; empty where there is none for this
  /// admin.
  Optional<Letter> find(MessageId message);

  /// Puts a message back into the outbox, due at once. How often it was tried before does not count
  /// against it, and what is not known about earlier attempts is looked up before it is sent.
  /// Whether the resident may be written to is not asked here.
  ///
  /// Does nothing to one that was put back before, or that the provider has after all.
  ///
  /// @param by the actor
  void replay(MessageId message, ResidentId by, Instant at);

  /// A message that was given up.
  ///
  /// @param givenUp why, empty where it was put back and is not given up again
  /// @param attempts how often it was tried
  /// @param writtenAt when it was owed first
  /// @param state what may become of it
  /// @param templated whether it has a template, and so may go out at any time
  record Letter(
      MessageId message,
      ConversationId conversation,
      CommunityId community,
      ResidentId resident,
      Optional<GivenUp> givenUp,
      int attempts,
      Instant writtenAt,
      State state,
      boolean templated) {
    public Letter {
      requireNonNull(message, "message is null");
      requireNonNull(conversation, "conversation is null");
      requireNonNull(community, "community is null");
      requireNonNull(resident, "resident is null");
      requireNonNull(givenUp, "givenUp is null");
      requireNonNull(writtenAt, "writtenAt is null");
      requireNonNull(state, "state is null");
    }
  }

  /// Why and when a message was given up.
  record GivenUp(DeadLetter reason, Instant at) {
    public GivenUp {
      requireNonNull(reason, "reason is null");
      requireNonNull(at, "at is null");
    }
  }

  /// What may become of a message that was given up.
  enum State {
    /// It may be put back.
    DEAD,
    /// It was put back once, and no more is it.
    REPLAYED,
    /// A report came after all: the provider has it.
    SENT
  }
}

package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;

/// Who answers in a conversation.
public sealed interface Attendance {
  /// The assistant.
  record Assistant() implements Attendance {}

  /// Nobody yet: a person was asked for, and the assistant keeps silent.
  record Waiting(Instant since) implements Attendance {
    public Waiting {
      requireNonNull(since, "since is null");
    }
  }

  /// A person, and nobody else until they give it back.
  record Attended(ResidentId by, Instant since) implements Attendance {
    public Attended {
      requireNonNull(by, "by is null");
      requireNonNull(since, "since is null");
    }
  }

  /// Which of them it is, where nothing else about it matters.
  enum Kind {
    ASSISTANT,
    WAITING,
    PERSON
  }

  /// Which it is.
  default Kind kind() {
    return switch (this) {
      case Assistant() -> Kind.ASSISTANT;
      case Waiting _ -> Kind.WAITING;
      case Attended _ -> Kind.PERSON;
    };
  }

  /// Whether that person holds the conversation.
  default boolean isHeldBy(ResidentId person) {
    return this instanceof Attended attended && attended.by().equals(person);
  }
}

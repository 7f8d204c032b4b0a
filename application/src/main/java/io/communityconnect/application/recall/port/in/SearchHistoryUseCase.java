package io.communityconnect.application.recall.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finds in a resident's own history what was said about something.
@FunctionalInterface
public interface SearchHistoryUseCase {
  /// Searches the messages of the actor and nobody else's, by words and by meaning. What was said
  /// moments ago may not be found yet.
  Outcome search(Command command);

  /// @param query as it was typed, however long; `toString` does not tell it
  /// @param limit how many messages to find at most
  /// @param about the message that is to be answered by it, where there is one
  record Command(Actor.Resident actor, String query, int limit, Optional<MessageId> about) {
    /// How many messages a search finds at most.
    public static final int MAX_LIMIT = 100;

    public Command {
      requireNonNull(actor, "actor is null");
      requireNonNull(query, "query is null");
      requireNonNull(about, "about is null");
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("a limit is from 1 to " + MAX_LIMIT);
      }
    }

    @Override
    public String toString() {
      return "Command[" + actor + ", " + query.length() + " characters, " + limit + "]";
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// What fits best, best first; empty where nothing does.
    record Found(List<Hit> hits, Basis basis) implements Outcome {
      public Found {
        hits = List.copyOf(hits);
        requireNonNull(basis, "basis is null");
      }
    }

    /// The query has no letter and no digit.
    record NothingToSearchFor() implements Outcome {}
  }

  /// What the search went by.
  enum Basis {
    WORDS_AND_MEANING,
    /// The model that knows meanings could not be reached, or made nothing of the query.
    WORDS_ALONE
  }

  /// A message that was found. `toString` does not tell its words.
  ///
  /// @param speaker a name; "Assistant" or "Resident" where there is none
  /// @param score comparable with the others of one search only
  record Hit(MessageId message, String text, Instant at, String speaker, double score) {
    public Hit {
      requireNonNull(message, "message is null");
      requireNonNull(text, "text is null");
      requireNonNull(at, "at is null");
      requireNonNull(speaker, "speaker is null");
    }

    @Override
    public String toString() {
      return "Hit[" + message.value() + ", " + score + "]";
    }
  }
}

package io.communityconnect.application.recall.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.recall.HistoryQuery;
import io.communityconnect.domain.recall.Postings;
import io.communityconnect.domain.recall.SoughtWord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// What was said to and by one resident, for searching. Every method is called inside a unit of
/// work of a person and looks at nothing that is not that resident's, before anything is ranked;
/// asked for somebody whom the actor may not read, it finds nothing.
public interface History {
  /// The names of those who speak in the resident's history, as far as they are known: the
  /// resident's own and those that history was brought along with.
  Set<String> speakers(Actor.Resident resident);

  /// Where the words of a query were said. Endings do not matter, nor does the case. Words that say
  /// little, such as "the", are looked for only when there are no others. A word that was never
  /// said stands for those that are spelt alike, if any.
  FoundWords words(Actor.Resident resident, HistoryQuery query);

  /// The messages whose meaning is nearest, and those at the given turns with their own likeness.
  /// For a long history the nearest may miss a few.
  ///
  /// @param turns as in [FoundWords]
  /// @param nearest how many of the nearest to find
  List<Candidate> candidates(
      Actor.Resident resident, Collection<Integer> turns, Meaning meaning, int nearest);

  /// The messages at the given turns, alike to nothing.
  List<Candidate> candidates(Actor.Resident resident, Collection<Integer> turns);

  /// What was said in the given messages, in their order; those that are gone are left out.
  List<Remembered> read(Actor.Resident resident, List<MessageId> messages);

  /// @param lengths all turns of the history that can be found, counting their words
  /// @param words of the query, those that were said or are spelt like some that were
  record FoundWords(Postings lengths, List<SoughtWord> words) {
    public FoundWords {
      requireNonNull(lengths, "lengths is null");
      words = List.copyOf(words);
    }
  }

  /// A message that may be an answer.
  ///
  /// @param turn its place in the history, empty for one that its words cannot find yet
  /// @param likeness the cosine of its vector and the query's, 0 where it has none
  record Candidate(MessageId message, OptionalInt turn, double likeness) {
    public Candidate {
      requireNonNull(message, "message is null");
      requireNonNull(turn, "turn is null");
    }
  }

  /// A message as it is shown to whoever searched. `toString` does not tell its words.
  ///
  /// @param speaker a name; "Assistant" or "Resident" where there is none
  record Remembered(MessageId message, String text, Instant at, String speaker) {
    public Remembered {
      requireNonNull(message, "message is null");
      requireNonNull(text, "text is null");
      requireNonNull(at, "at is null");
      requireNonNull(speaker, "speaker is null");
    }

    @Override
    public String toString() {
      return "Remembered[" + message.value() + "]";
    }
  }
}

package io.communityconnect.application.knowledge.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.people.CommunityId;
import java.time.LocalDate;
import java.util.List;

/// Lets an admin try a question: it is answered as a resident's would be, and what the answer rests
/// on is shown. Nothing of it is stored but audit entries without words, one for each look at what
/// the community knows.
@FunctionalInterface
public interface TestKnowledgeUseCase {
  /// Searches, asks the model, and shows both. Calls a model; ends within the deadline of an
  /// answer.
  Outcome test(Command command);

  /// @param question as a resident would write it; `toString` does not tell it
  record Command(Actor.Administrator admin, CommunityId community, String question) {
    /// The most characters of a question.
    public static final int MAX_LENGTH = 2_000;

    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
      if (question.isBlank() || question.length() > MAX_LENGTH) {
        throw new IllegalArgumentException("a question has words, and at most " + MAX_LENGTH);
      }
    }

    @Override
    public String toString() {
      return "Command[" + admin + ", " + community + ", " + question.length() + " characters]";
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The question was tried.
    ///
    /// @param reply what a resident would read, the line with the sources included; empty where no
    ///     model could be asked and nothing was found
    /// @param known whether the reply rests on what was found; if not, a resident's question would
    ///     be kept as an unanswered one
    /// @param found all that was found, best first
    record Tried(String reply, boolean known, Basis basis, List<Source> found) implements Outcome {
      public Tried {
        requireNonNull(reply, "reply is null");
        requireNonNull(basis, "basis is null");
        found = List.copyOf(found);
      }
    }

    /// The admin may not ask there, or there is no such community.
    record NotAllowed() implements Outcome {}
  }

  /// What was searched by.
  enum Basis {
    WORDS_AND_MEANING,
    /// Nothing of the community has a vector yet, or the model that makes them is away.
    WORDS_ALONE
  }

  /// A passage that was found.
  ///
  /// @param score 0 to 1; what is not likely to answer is shown to the model only where nothing is
  /// @param words how much of the question its words cover, 0 to 1
  /// @param likeness how near its meaning is, 0 to 1
  /// @param shown whether the model was shown it
  /// @param used whether the reply names it as a source
  record Source(
      ArticleId article,
      PassageId passage,
      String title,
      String text,
      LocalDate asOf,
      double score,
      double words,
      double likeness,
      boolean shown,
      boolean used) {
    public Source {
      requireNonNull(article, "article is null");
      requireNonNull(passage, "passage is null");
      requireNonNull(title, "title is null");
      requireNonNull(text, "text is null");
      requireNonNull(asOf, "asOf is null");
    }
  }
}

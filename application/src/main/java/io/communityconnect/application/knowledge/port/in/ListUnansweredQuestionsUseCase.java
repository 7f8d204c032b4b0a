package io.communityconnect.application.knowledge.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.UnansweredQuestionId;
import io.communityconnect.domain.people.CommunityId;
import java.util.List;
import java.util.Optional;

/// Shows admins what residents asked and nobody could answer, newest first.
@FunctionalInterface
public interface ListUnansweredQuestionsUseCase {
  /// Reads one part of the list and writes one audit entry.
  Outcome list(Command command);

  /// @param resolved whether the resolved ones are wanted, or else the open ones
  /// @param after where the part begins, empty for the newest
  /// @param limit how many at most, from 1 to 100
  record Command(
      Actor.Administrator admin,
      CommunityId community,
      boolean resolved,
      Optional<UnansweredQuestionId> after,
      int limit) {
    /// The most questions of one part.
    public static final int MAX_LIMIT = 100;

    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
      requireNonNull(after, "after is null");
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit is from 1 to " + MAX_LIMIT);
      }
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// A part of the list.
    ///
    /// @param next after which the next part begins, empty at the end
    record Listed(List<UnansweredQuestion> questions, Optional<UnansweredQuestionId> next)
        implements Outcome {
      public Listed {
        questions = List.copyOf(questions);
        requireNonNull(next, "next is null");
      }
    }

    /// The admin may not look there.
    record NotAllowed() implements Outcome {}
  }
}

package io.communityconnect.application.knowledge.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.UnansweredQuestionId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The questions that nobody could answer. Called inside a unit of work.
public interface UnansweredQuestions {
  /// Keeps a question; one of the same message is there once. The query that it is counts as
  /// unanswered from then on, also when the question is gone. Called inside a system unit of work.
  ///
  /// @return whether it is new
  boolean keep(Asked asked);

  /// Those of a community that the actor may see, newest first.
  ///
  /// @param resolved whether the resolved ones are wanted, or else the open ones
  /// @param after where to begin, empty for the newest
  List<UnansweredQuestion> list(
      CommunityId community, boolean resolved, Optional<UnansweredQuestionId> after, int limit);

  /// One that the actor may see.
  Optional<UnansweredQuestion> find(UnansweredQuestionId question);

  /// Takes one off the list in the name of whoever resolves it; one that is not there changes
  /// nothing.
  ///
  /// @param article that answers it now, of the same community
  void resolve(
      UnansweredQuestionId question,
      Actor.Administrator by,
      Optional<ArticleId> article,
      Instant at);

  /// A question as it was asked. `toString` does not tell its words.
  ///
  /// @param message the first message of the thought
  /// @param question without phone numbers, never blank
  record Asked(
      Actor.Resident resident,
      ConversationId conversation,
      MessageId message,
      String question,
      Optional<Language> language,
      Instant at) {
    /// The most characters that are kept.
    public static final int MAX_LENGTH = 2_000;

    public Asked {
      requireNonNull(resident, "resident is null");
      requireNonNull(conversation, "conversation is null");
      requireNonNull(message, "message is null");
      requireNonNull(language, "language is null");
      requireNonNull(at, "at is null");
      if (question.isBlank() || question.length() > MAX_LENGTH) {
        throw new IllegalArgumentException("a question has words, and not too many");
      }
    }

    @Override
    public String toString() {
      return "Asked[" + message.value() + ", " + question.length() + " characters]";
    }
  }
}

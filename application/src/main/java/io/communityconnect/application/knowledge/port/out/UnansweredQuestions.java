package io.communityconnect.application.knowledge.port.out;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.UnansweredQuestionId;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The questions that nobody could answer, as answers left them when they were settled. Called
/// inside a unit of work.
public interface UnansweredQuestions {
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
}

package io.communityconnect.application.knowledge.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.UnansweredQuestionId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import java.time.Instant;
import java.util.Optional;

/// A resident's question that the community's knowledge held no answer to. It has no phone numbers,
/// and goes when the message goes that it was asked in. `toString` does not tell its words.
///
/// @param language in which it seems to be asked
/// @param resolution empty while it is open
public record UnansweredQuestion(
    UnansweredQuestionId id,
    CommunityId community,
    String question,
    Optional<Language> language,
    Instant askedAt,
    Optional<Resolution> resolution) {
  public UnansweredQuestion {
    requireNonNull(id, "id is null");
    requireNonNull(community, "community is null");
    requireNonNull(question, "question is null");
    requireNonNull(language, "language is null");
    requireNonNull(askedAt, "askedAt is null");
    requireNonNull(resolution, "resolution is null");
  }

  /// What an admin made of it.
  ///
  /// @param article that answers it now, empty where it needs none
  public record Resolution(Instant at, Optional<ArticleId> article) {
    public Resolution {
      requireNonNull(at, "at is null");
      requireNonNull(article, "article is null");
    }
  }

  @Override
  public String toString() {
    return "UnansweredQuestion[" + id.value() + ", " + question.length() + " characters]";
  }
}

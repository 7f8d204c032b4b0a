package io.communityconnect.adapters.rest.knowledge;

import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion.Resolution;
import io.communityconnect.domain.people.Language;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A question that nobody could answer, as it is shown. `toString` does not tell its words.
///
/// @param question without phone numbers
/// @param language in which it seems to be asked
/// @param resolvedAt null while it is open
/// @param articleId that answers it now, null where it needs none
record QuestionView(
    String id,
    String communityId,
    String question,
    @Nullable String language,
    Instant askedAt,
    @Nullable Instant resolvedAt,
    @Nullable String articleId) {

  static QuestionView of(UnansweredQuestion question) {
    Optional<Resolution> resolution = question.resolution();
    return new QuestionView(
        question.id().value().toString(),
        question.community().value().toString(),
        question.question(),
        question.language().map(Language::code).orElse(null),
        question.askedAt(),
        resolution.map(Resolution::at).orElse(null),
        resolution
            .flatMap(Resolution::article)
            .map(article -> article.value().toString())
            .orElse(null));
  }

  @Override
  public String toString() {
    return "QuestionView[" + id + "]";
  }
}

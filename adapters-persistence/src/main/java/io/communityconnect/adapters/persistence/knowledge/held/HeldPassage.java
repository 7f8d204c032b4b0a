package io.communityconnect.adapters.persistence.knowledge.held;

import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.people.Language;
import java.time.LocalDate;
import java.util.Optional;

/// A passage as it is shown, and when it counts.
///
/// @param title its article's, as is the language
/// @param asOf the day from which its article holds
record HeldPassage(
    PassageId id,
    ArticleId article,
    String title,
    PassageText text,
    LocalDate asOf,
    Optional<Language> language,
    Days days) {
  private static final int OVERHEAD = 350;

  FoundPassage found(double words, double density, double likeness) {
    return new FoundPassage(id, article, title, text, asOf, language, words, density, likeness);
  }

  /// About how much memory it takes.
  long bytes() {
    return OVERHEAD + 2L * (text.body().length() + text.heading().map(String::length).orElse(0));
  }
}

package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.recall.LikenessScale;
import java.time.LocalDate;
import java.util.Optional;

/// A passage in force that may answer a question. `toString` does not tell what it says.
///
/// @param title its article's
/// @param asOf the day from which its article holds
/// @param words how much of the question its words cover, 0 to 1
/// @param density how much it is about those words, 0 to 1
/// @param likeness how near its meaning is, 0 to 1; 0 where that is not known
public record FoundPassage(
    PassageId id,
    ArticleId article,
    String title,
    PassageText text,
    LocalDate asOf,
    Optional<Language> language,
    double words,
    double density,
    double likeness) {
  public FoundPassage {
    requireNonNull(id, "id is null");
    requireNonNull(article, "article is null");
    requireNonNull(title, "title is null");
    requireNonNull(text, "text is null");
    requireNonNull(asOf, "asOf is null");
    requireNonNull(language, "language is null");
  }

  /// The same passage, fitting another question.
  public FoundPassage fitting(double words, double density, double likeness) {
    return new FoundPassage(id, article, title, text, asOf, language, words, density, likeness);
  }

  /// With the likeness that its cosine stands for.
  public FoundPassage scaled(LikenessScale scale) {
    return fitting(words, density, scale.likeness(likeness));
  }

  /// As the model is shown it.
  public Passage passage() {
    return new Passage(
        title, text.heading().map(heading -> heading + "\n").orElse("") + text.body(), asOf);
  }

  @Override
  public String toString() {
    return "FoundPassage[" + id.value() + "]";
  }
}

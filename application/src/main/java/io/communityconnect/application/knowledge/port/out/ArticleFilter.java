package io.communityconnect.application.knowledge.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.knowledge.Standing;
import io.communityconnect.domain.people.Language;
import java.util.Optional;

/// Which articles of a community are wanted; what is empty does not matter.
///
/// @param words that title or body contain, in any case
/// @param tag one of the article's
public record ArticleFilter(
    Optional<String> words,
    Optional<String> tag,
    Optional<Standing> standing,
    Optional<Language> language) {
  /// All of them.
  public static final ArticleFilter ALL =
      new ArticleFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public ArticleFilter {
    requireNonNull(words, "words is null");
    requireNonNull(tag, "tag is null");
    requireNonNull(standing, "standing is null");
    requireNonNull(language, "language is null");
  }
}

package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneMask;
import java.util.Optional;

/// A question that nobody could answer, as it is kept for the admins. `toString` does not tell its
/// words.
///
/// @param words without phone numbers, never blank
/// @param language in which it seems to be asked
public record OpenQuestion(String words, Optional<Language> language) {
  /// The most characters that are kept.
  public static final int MAX_LENGTH = 2_000;

  public OpenQuestion {
    requireNonNull(language, "language is null");
    if (words.isBlank() || words.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a question has words, and not too many");
    }
  }

  /// What is kept of what somebody asked: its beginning, without phone numbers; empty where that
  /// leaves no words.
  public static Optional<OpenQuestion> of(String asked) {
    String words = PhoneMask.KEPT.over(asked.replace("\0", "")).strip();
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OpenQuestion(Beginning.of(words, MAX_LENGTH), Wording.of(asked).language()));
  }

  @Override
  public String toString() {
    return "OpenQuestion[" + words.length() + " characters]";
  }
}

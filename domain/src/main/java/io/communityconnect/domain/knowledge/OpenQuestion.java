package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A question that nobody could answer, as it is kept for the admins. `toString` does not tell its
/// words.
///
/// @param words without phone numbers, never blank
/// @param language in which it seems to be asked
public record OpenQuestion(String words, Optional<Language> language) {
  /// The most characters that are kept.
  public static final int MAX_LENGTH = 2_000;

  private static final Pattern LONG_NUMBER =
      Pattern.compile("\\+?\\p{Nd}(?:[\\s()./–-]{0,3}\\p{Nd}){6,}");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}"
              + "|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2}");
  private static final String LEFT_OUT = "…";

  public OpenQuestion {
    requireNonNull(language, "language is null");
    if (words.isBlank() || words.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a question has words, and not too many");
    }
  }

  /// What is kept of what somebody asked: its beginning, without phone numbers; empty where that
  /// leaves no words.
  public static Optional<OpenQuestion> of(String asked) {
    String words = withoutNumbers(asked.replace("\0", "")).strip();
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OpenQuestion(Beginning.of(words, MAX_LENGTH), Wording.of(asked).language()));
  }

  private static String withoutNumbers(String text) {
    return LONG_NUMBER.matcher(text).replaceAll(found -> isDate(found) ? found.group() : LEFT_OUT);
  }

  private static boolean isDate(MatchResult found) {
    return DATE.matcher(found.group()).matches();
  }

  @Override
  public String toString() {
    return "OpenQuestion[" + words.length() + " characters]";
  }
}

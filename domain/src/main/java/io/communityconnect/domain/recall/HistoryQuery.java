package io.communityconnect.domain.recall;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What somebody wants to find in their history: at least one letter or digit, and no control
/// characters. `toString` does not tell it.
public record HistoryQuery(String text) {
  /// What is longer is cut. Models read less than this, and nobody types as much.
  public static final int MAX_LENGTH = 2000;

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  public HistoryQuery {
    requireNonNull(text, "text is null");
    if (!hasWords(text)) {
      throw new IllegalArgumentException("a query without a letter or digit");
    }
    if (text.length() > MAX_LENGTH || UNPRINTABLE.matcher(text).find()) {
      throw new IllegalArgumentException("a query that is too long, or has control characters");
    }
  }

  /// The query in a text as it was typed, however long and whatever is in it.
  ///
  /// @return empty when there is nothing to search for in it
  public static Optional<HistoryQuery> in(String typed) {
    String start = typed.substring(0, Math.min(typed.length(), 2 * MAX_LENGTH));
    String plain = UNPRINTABLE.matcher(start).replaceAll(" ").strip();
    String cut = withoutHalfCharacter(plain.substring(0, Math.min(plain.length(), MAX_LENGTH)));
    return hasWords(cut) ? Optional.of(new HistoryQuery(cut)) : Optional.empty();
  }

  /// What is embedded for it: the query without the names of those who speak in the conversation,
  /// nor their possessive. Whoever asks what Caroline said means what was said; in a vector, the
  /// name draws every turn closer that names her. A query of nothing but names stays as it is.
  public String meaning(Collection<String> speakers) {
    String names =
        speakers.stream()
            .flatMap(HistoryQuery::parts)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(joining("|"));
    if (names.isEmpty()) {
      return text;
    }
    Pattern named =
        Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}])(?:" + names + ")(?:['’]s)?(?![\\p{L}\\p{M}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    String rest = SPACES.matcher(named.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    return hasWords(rest) ? rest : text;
  }

  /// A name as a whole and each of its words.
  private static Stream<String> parts(String name) {
    String whole = name.strip();
    return Stream.concat(Stream.of(whole), Arrays.stream(SPACES.split(whole)))
        .filter(HistoryQuery::hasWords);
  }

  private static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String withoutHalfCharacter(String text) {
    return !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))
        ? text.substring(0, text.length() - 1)
        : text;
  }

  @Override
  public String toString() {
    return "HistoryQuery[" + text.length() + " characters]";
  }
}

package io.communityconnect.domain.people;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes phone numbers out of texts. They are known by their shape alone, and in doubt they go: a
/// long number of another kind is worth less than somebody's phone is. Dates, times, years and
/// prices stay.
public enum PhoneMask {
  /// For words that are kept, where a town's own short numbers count too.
  KEPT(7, "…"),
  /// For earlier words that a model is shown.
  SHOWN(8, "[number]");

  private final int leastDigits;
  private final Pattern pattern;
  private final String instead;

  PhoneMask(int leastDigits, String instead) {
    this.leastDigits = leastDigits;
    this.pattern = Shapes.numbersOf(leastDigits);
    this.instead = instead;
  }

  /// The text without them.
  public String over(String text) {
    return hasFewDigits(text) ? text : masked(text);
  }

  /// Most words have no number, and looking for its shape at every letter takes a while.
  private boolean hasFewDigits(String text) {
    return text.codePoints().filter(Character::isDigit).limit(leastDigits).count() < leastDigits;
  }

  private String masked(String text) {
    return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found)));
  }

  private String shown(MatchResult found) {
    return found.group("stays") == null ? instead : found.group();
  }

  /// How numbers are written.
  private static final class Shapes {
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String TIME = "(?:[01]?\\d|2[0-4])[.:][0-5]\\d";
    private static final String DATE =
        either(
            YEAR + "[./-]" + DAY + "[./-]" + DAY,
            DAY + "[./-]" + DAY + "[./-]" + YEAR,
            DAY + "[./]" + DAY + "[./]\\d{2}");
    private static final String PRICE =
        either(
            "(?:[$€£₹]|\\b(?:Rs|INR|USD|EUR|BRL)\\b\\.?)\\s?\\d+(?:[.,]\\d+)*",
            "\\d{1,3}(?:\\.\\d{3})+,\\d{2}");

    private static final String START = "(?<![\\p{Nd}+])(?<!\\p{Nd}[./–-])";
    private static final String END = "(?![./–-]?\\p{Nd})";

    private static final String NO_PHONE =
        START
            + either(range(DATE, "–-"), DATE, range(TIME, "/–-"), range(YEAR, "/–-"), PRICE)
            + END;

    /// Where a number ends although more digits follow.
    private static final String ANOTHER = "\\s+(?:/\\s|" + either(DATE, TIME) + END + ")";

    private Shapes() {}

    static Pattern numbersOf(int leastDigits) {
      return Pattern.compile(
          "(?<stays>%s)|\\+?\\p{Nd}(?:(?!%s)[\\s()./–-]{0,3}\\p{Nd}){%d,}"
              .formatted(NO_PHONE, ANOTHER, leastDigits - 1));
    }

    private static String either(String... patterns) {
      return "(?:" + String.join("|", patterns) + ")";
    }

    private static String range(String pattern, String dashes) {
      return pattern + "\\s?[" + dashes + "]\\s?" + pattern;
    }
  }
}

package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text as a search takes them: in lower case, in any script.
///
/// @param words in order, repeated as often as they are said
public record Wording(List<String> words) {
  /// What is longer is no word that anybody would look for.
  private static final int MAX_WORD = 40;

  /// Below it a character has no marks.
  private static final int ASCII = 128;

  /// The kinds of characters that a word begins with, a bit for each: letters and numbers.
  private static final int BEGINNING =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  /// Those that it goes on with: also marks, as of vowels in Devanagari.
  private static final int CONTINUATION =
      BEGINNING
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;

  /// No character of a word.
  private static final int END = ' ';

  private static final Pattern LATIN_MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");

  public Wording {
    words = List.copyOf(words);
  }

  /// The words of a text.
  public static Wording of(String text) {
    String joined =
        APOSTROPHE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    return new Wording(wordsIn(joined.toLowerCase(Locale.ROOT)));
  }

  /// By hand, for all that a community knows goes through it again and again.
  private static List<String> wordsIn(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      int point = text.codePointAt(end);
      while (isOf(end == start ? BEGINNING : CONTINUATION, point)) {
        end += Character.charCount(point);
        point = end < text.length() ? text.codePointAt(end) : END;
      }
      if (end > start && end - start <= MAX_WORD) {
        words.add(text.substring(start, end));
      }
      start = end > start ? end : start + Character.charCount(point);
    }
    return words;
  }

  private static boolean isOf(int kinds, int point) {
    return (kinds >> Character.getType(point) & 1) == 1;
  }

  /// A word without the marks that people leave out when they type: `habitación` is `habitacion`.
  public static String fold(String word) {
    if (isAscii(word)) {
      return word;
    }
    String parted = Normalizer.normalize(word, Normalizer.Form.NFD);
    return Normalizer.normalize(LATIN_MARKS.matcher(parted).replaceAll(""), Normalizer.Form.NFC);
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= ASCII) {
        return false;
      }
    }
    return true;
  }

  static List<String> foldedWords(String text) {
    return of(text).words().stream().map(Wording::fold).toList();
  }

  /// The language whose function words are most of it; empty where no language has the most.
  public Optional<Language> language() {
    List<String> folded = words.stream().map(Wording::fold).toList();
    if (folded.stream().anyMatch(Wording::isDevanagari)) {
      return Optional.of(Language.HINDI);
    }
    record Share(Language language, long words) {}
    List<Share> shares =
        Arrays.stream(Language.values())
            .map(
                language ->
                    new Share(
                        language,
                        folded.stream()
                            .filter(word -> FunctionWords.isOne(word, language))
                            .count()))
            .sorted(Comparator.comparingLong(Share::words).reversed())
            .toList();
    Share most = shares.getFirst();
    return most.words() > 0 && most.words() > shares.get(1).words()
        ? Optional.of(most.language())
        : Optional.empty();
  }

  private static boolean isDevanagari(String word) {
    return word.codePoints()
        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.DEVANAGARI);
  }

  /// The different words that say what it is about: without those that every sentence has in the
  /// given language, or in any language where it is not known.
  public List<String> telling(Optional<Language> language) {
    requireNonNull(language, "language is null");
    List<Language> spoken = language.map(List::of).orElse(List.of(Language.values()));
    Set<String> telling = new LinkedHashSet<>();
    for (String word : words) {
      String folded = fold(word);
      if (spoken.stream().noneMatch(each -> FunctionWords.isOne(folded, each))) {
        telling.add(word);
      }
    }
    return List.copyOf(telling);
  }
}

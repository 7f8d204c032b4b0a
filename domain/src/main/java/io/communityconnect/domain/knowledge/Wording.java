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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text as a search takes them: in lower case, in any script.
///
/// @param words in order, repeated as often as they are said
public record Wording(List<String> words) {
  /// What is longer is no word that anybody would look for.
  private static final int MAX_WORD = 40;

  /// Below it a character has no marks.
  private static final int ASCII = 128;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");
  private static final Pattern LATIN_MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");

  public Wording {
    words = List.copyOf(words);
  }

  /// The words of a text.
  public static Wording of(String text) {
    String joined =
        APOSTROPHE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    Matcher word = WORD.matcher(joined.toLowerCase(Locale.ROOT));
    List<String> words = new ArrayList<>();
    while (word.find()) {
      if (word.end() - word.start() <= MAX_WORD) {
        words.add(word.group());
      }
    }
    return new Wording(words);
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

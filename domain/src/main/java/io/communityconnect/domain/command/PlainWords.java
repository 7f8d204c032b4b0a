package io.communityconnect.domain.command;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text without what people vary in it: case, accents, punctuation, emoji, space.
final class PlainWords {
  /// Of Latin letters, and the dot beneath Devanagari ones that many leave out. The other marks of
  /// Devanagari are vowels, without which words would be others.
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F\\u093C]");

  /// Joiners and the like, which are seen by nobody; and what stands within a word, as in "what's".
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}'’‘`´]");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  /// Emoji are made of these as well: they would pass for marks of a letter.
  private static final Pattern VARIATIONS = Pattern.compile("[\\uFE00-\\uFE0F\\u20E3]");

  private PlainWords() {}

  static String of(String text) {
    String spelt = Normalizer.normalize(text, Form.NFKD).toLowerCase(Locale.ROOT);
    String seen = UNSEEN.matcher(VARIATIONS.matcher(spelt).replaceAll("")).replaceAll("");
    String plain = ACCENTS.matcher(seen).replaceAll("");
    return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
  }
}

package io.communityconnect.simulator.llm;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reduces text to the stems of the words that carry its meaning. The rules are for English and
/// coarse: two forms of a word should meet, and it does no harm when strangers sometimes do.
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}]+)?");
  private static final Set<String> STOP_WORDS =
      Set.of(
          """
          a about also an and any anybody anyone are as at be been but by can could did do does for
          from get go goes had has have hello help hey hi how i i'm if in into is it it's its kindly
          know let many may me might much must my need of on or our please shall should so some
          somebody someone tell than that the their them then there there's these they this those
          time to up us want was we were what what's when when's where where's which who who's whom
          whose why will with would you your
          """
              .strip()
              .split("\\s+", -1));

  /// Words that residents and committees use for the same thing, each led back to one of them.
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("elevator", "lift"),
          Map.entry("fitness", "gym"),
          Map.entry("rubbish", "garbage"),
          Map.entry("trash", "garbage"),
          Map.entry("waste", "garbage"),
          Map.entry("flat", "apartment"),
          Map.entry("phone", "call"),
          Map.entry("ring", "call"),
          Map.entry("contact", "call"),
          Map.entry("fee", "cost"),
          Map.entry("price", "cost"),
          Map.entry("charge", "cost"),
          Map.entry("reserve", "book"),
          Map.entry("reservation", "book"),
          Map.entry("clubhouse", "hall"),
          Map.entry("swimming", "pool"),
          Map.entry("swim", "pool"),
          Map.entry("wifi", "internet"),
          Map.entry("hour", "open"),
          Map.entry("timing", "open"),
          Map.entry("opening", "open"));

  private Words() {}

  /// The stems in order of appearance, each once.
  static Set<String> stems(String text) {
    Set<String> stems = new LinkedHashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
    while (word.find()) {
      if (!STOP_WORDS.contains(word.group()) && !Phrases.isCommon(word.group())) {
        stems.add(stem(word.group()));
      }
    }
    return stems;
  }

  private static String stem(String word) {
    String base = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    String same = SAME.get(base);
    if (same != null) {
      return same;
    }
    String stemmed = withoutVerbEnding(withoutPlural(base));
    return SAME.getOrDefault(stemmed, stemmed);
  }

  private static String withoutPlural(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.length() > 4 && word.matches(".*(ss|x|ch|sh|z)es")) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.matches(".*(ss|us|is)");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private static String withoutVerbEnding(String word) {
    for (String ending : new String[] {"ing", "ed"}) {
      if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
        return undoubled(word.substring(0, word.length() - ending.length()));
      }
    }
    return word.length() > 4 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && !stem.endsWith("l") && !stem.endsWith("s") ? stem.substring(0, last) : stem;
  }
}

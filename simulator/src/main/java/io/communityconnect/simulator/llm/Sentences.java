package io.communityconnect.simulator.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts prose into sentences. A line break ends one; a full stop does when white space and the
/// start of a sentence follow and it does not belong to an abbreviation.
final class Sentences {
  private static final Pattern LINE = Pattern.compile("\\R+");
  private static final Pattern BULLET = Pattern.compile("^\\s*([-*•]|\\d+[.)])\\s+");
  private static final Pattern END = Pattern.compile("[.!?][\"')\\]]*\\s+(?=[\\p{Lu}\\p{N}\"'(+])");
  private static final Pattern LAST_WORD = Pattern.compile("(\\S+)[.!?][\"')\\]]*\\s*$");
  private static final Set<String> ABBREVIATIONS =
      Set.of("mr", "mrs", "ms", "dr", "st", "no", "e.g", "i.e", "approx", "tel", "ext", "vs");

  private Sentences() {}

  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    for (String line : LINE.split(text, -1)) {
      addSentences(BULLET.matcher(line).replaceFirst("").strip(), sentences);
    }
    return sentences;
  }

  private static void addSentences(String line, List<String> sentences) {
    Matcher end = END.matcher(line);
    int start = 0;
    while (end.find()) {
      String candidate = line.substring(start, end.end());
      if (!endsInAbbreviation(candidate)) {
        sentences.add(candidate.strip());
        start = end.end();
      }
    }
    if (start < line.length()) {
      sentences.add(line.substring(start).strip());
    }
  }

  private static boolean endsInAbbreviation(String candidate) {
    Matcher word = LAST_WORD.matcher(candidate);
    return word.find() && ABBREVIATIONS.contains(word.group(1).toLowerCase(Locale.ROOT));
  }
}

package io.communityconnect.simulator.llm;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sums up what stands between `<conversation>` tags by repeating the last lines of it, after what
/// was summed up before.
final class Digest {
  private static final Pattern CONVERSATION =
      Pattern.compile("<conversation>(.*)</conversation>", Pattern.DOTALL);
  private static final Pattern SUMMARY =
      Pattern.compile("<summary>(.*?)</summary>", Pattern.DOTALL);
  private static final int LINES = 6;
  private static final int FORMER_CHARS = 300;
  private static final int LINE_CHARS = 120;

  private Digest() {}

  /// Empty for what is not to be summed up.
  static Optional<String> of(String message) {
    Matcher conversation = CONVERSATION.matcher(message);
    if (!conversation.find()) {
      return Optional.empty();
    }
    Matcher former = SUMMARY.matcher(message);
    String before = former.find() ? cut(Knowledge.plain(former.group(1)), FORMER_CHARS) + " " : "";
    List<String> lines = conversation.group(1).lines().filter(line -> !line.isBlank()).toList();
    return Optional.of(before + String.join(" ", last(lines)));
  }

  private static List<String> last(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
        .map(line -> cut(Knowledge.plain(line), LINE_CHARS))
        .toList();
  }

  private static String cut(String text, int chars) {
    return text.codePointCount(0, text.length()) <= chars
        ? text
        : text.substring(0, text.offsetByCodePoints(0, chars)) + "…";
  }
}

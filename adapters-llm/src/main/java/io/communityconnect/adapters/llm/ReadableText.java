package io.communityconnect.adapters.llm;

import java.nio.charset.StandardCharsets;

/// A text as models take it.
final class ReadableText {
  private ReadableText() {}

  /// The text without what no model reads, control characters and halves of characters among it,
  /// cut so that it has at most that many bytes.
  static String of(String text, int maxBytes) {
    int end = 0;
    int bytes = 0;
    StringBuilder readable = new StringBuilder(Math.min(text.length(), maxBytes));
    while (end < text.length()) {
      int character = text.codePointAt(end);
      end += Character.charCount(character);
      int clean = isUnreadable(character) ? ' ' : character;
      bytes += Character.toString(clean).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > maxBytes) {
        break;
      }
      readable.appendCodePoint(clean);
    }
    return readable.toString().strip();
  }

  private static boolean isUnreadable(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }
}

package io.communityconnect.domain.knowledge;

/// Shortens texts without parting a surrogate pair.
public final class Beginning {
  private Beginning() {}

  /// The first characters of a text, at most so many.
  public static String of(String text, int length) {
    return text.substring(0, end(text, 0, length));
  }

  /// Where at most so many characters end that begin at one place.
  static int end(String text, int from, int length) {
    int end = Math.min(text.length(), from + length);
    boolean parts =
        end < text.length()
            && end > from + 1
            && Character.isHighSurrogate(text.charAt(end - 1))
            && Character.isLowSurrogate(text.charAt(end));
    return parts ? end - 1 : end;
  }
}

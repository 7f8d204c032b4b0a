package io.communityconnect.adapters.llm;

/// Makes text safe to carry: no control characters but line breaks and tabs, no halves of surrogate
/// pairs.
///
/// A text that was cut between two halves cannot be written as UTF-8 and would fail the request;
/// models write `\u0000` now and then, which Postgres refuses.
final class PlainText {
  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  static String of(String text) {
    return text.codePoints()
        .filter(
            character ->
                character == '\n' || character == '\t' || !Character.isISOControl(character))
        .map(PlainText::whole)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int whole(int character) {
    return Character.getType(character) == Character.SURROGATE ? REPLACEMENT : character;
  }
}

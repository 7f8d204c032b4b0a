package io.communityconnect.adapters.documents;

import java.io.StringWriter;

/// Text that is refused beyond a length, and once nobody waits for it: at once and not at its end.
final class LimitedText extends StringWriter {
  private final int limit;

  LimitedText(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(int character) {
    require(1);
    super.write(character);
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    require(length);
    super.write(characters, offset, length);
  }

  @Override
  public void write(String text) {
    require(text.length());
    super.write(text);
  }

  @Override
  public void write(String text, int offset, int length) {
    require(length);
    super.write(text, offset, length);
  }

  private void require(int more) {
    if (getBuffer().length() + more > limit) {
      throw new TooMuchText();
    }
    TooMuchText.unlessAwaited();
  }
}

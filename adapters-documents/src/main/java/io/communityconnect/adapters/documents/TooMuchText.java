package io.communityconnect.adapters.documents;

/// Ends the reading of a file whose text is longer than is taken, or takes too long.
final class TooMuchText extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooMuchText() {
    super("the text is too long", null, false, false);
  }

  /// Throws one when the reader was interrupted, since nobody waits for it any more.
  static void unlessAwaited() {
    if (Thread.currentThread().isInterrupted()) {
      throw new TooMuchText();
    }
  }
}

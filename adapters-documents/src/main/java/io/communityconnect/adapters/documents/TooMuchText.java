package io.communityconnect.adapters.documents;

/// Ends the reading of a file whose text is longer than is taken.
final class TooMuchText extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooMuchText() {
    super("the text is too long", null, false, false);
  }
}

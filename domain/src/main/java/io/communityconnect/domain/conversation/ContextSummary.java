package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// What was said in a conversation up to a moment, in few words. `toString` does not tell them.
///
/// @param until when the last message was said that it covers
public record ContextSummary(String text, Instant until) {
  /// Longer than a model is asked to write; what is longer is cut.
  public static final int MAX_LENGTH = 1_500;

  public ContextSummary {
    requireNonNull(text, "text is null");
    requireNonNull(until, "until is null");
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a summary has words, and not too many");
    }
  }

  @Override
  public String toString() {
    return "ContextSummary[" + text.length() + " characters, until " + until + "]";
  }
}

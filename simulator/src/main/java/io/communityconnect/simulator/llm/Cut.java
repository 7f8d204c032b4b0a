package io.communityconnect.simulator.llm;

import java.util.Optional;

/// An answer, cut off where it is longer than was allowed, and the counting of tokens by which it
/// is.
///
/// @param text what is left of it
/// @param isShort whether something is missing
record Cut(String text, boolean isShort) {
  /// A common rule of thumb for English text.
  private static final int CHARS_PER_TOKEN = 4;

  /// @param maxTokens no limit where it is empty or not above zero
  static Cut of(String answer, Optional<Integer> maxTokens) {
    int limit = maxTokens.filter(max -> max > 0).orElse(Integer.MAX_VALUE);
    boolean isShort = tokens(answer.length()) > limit;
    return new Cut(isShort ? answer.substring(0, limit * CHARS_PER_TOKEN) : answer, isShort);
  }

  int tokens() {
    return tokens(text.length());
  }

  static int tokens(int chars) {
    return (chars + CHARS_PER_TOKEN - 1) / CHARS_PER_TOKEN;
  }
}

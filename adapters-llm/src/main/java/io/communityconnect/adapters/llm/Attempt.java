package io.communityconnect.adapters.llm;

import java.time.Duration;

/// One try of an answer, and whether another is worth making.
sealed interface Attempt {
  /// The exchange took place and its result stands.
  record Final(Completion completion) implements Attempt {}

  /// The exchange failed in a way that may pass, and there is time to try again.
  record WorthAnother(Completion completion, Duration pause) implements Attempt {}

  /// The circuit is open: nothing was sent.
  record NotPermitted() implements Attempt {}

  /// The provider asked everybody to wait, or too many of us wait for it: nothing was sent.
  record Limited() implements Attempt {}
}

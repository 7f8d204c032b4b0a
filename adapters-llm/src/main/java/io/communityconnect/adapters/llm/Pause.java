package io.communityconnect.adapters.llm;

import java.time.Duration;

/// Waits between two tries; a test's waits without waiting.
@FunctionalInterface
interface Pause {
  /// Waits, or throws as soon as the thread is interrupted.
  void take(Duration length) throws InterruptedException;
}

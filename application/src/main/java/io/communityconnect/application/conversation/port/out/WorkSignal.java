package io.communityconnect.application.conversation.port.out;

import java.time.Instant;

/// Wakes whoever answers conversations, in this instance and the others. Called after the commit,
/// never inside a unit of work; may be lost, since everybody looks for work from time to time
/// anyway.
@FunctionalInterface
public interface WorkSignal {
  /// Says that a conversation falls due at the given time.
  void dueAt(Instant time);
}

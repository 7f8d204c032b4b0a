package io.communityconnect.application.privacy.port.out;

import io.communityconnect.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Who deletes what has expired, and when next. There is one sweep at a time in an installation.
/// Called inside a system unit of work.
public interface RetentionSweeps {
  /// Takes the sweep when it is due, or when its last holder's time ran out.
  Optional<RetentionSweep> claim(Instant now, Duration leaseFor);

  /// Notes how far the sweep came and extends the right to it. Comes before other work in its unit:
  /// whoever lost the sweep must not go on.
  Standing advance(RetentionSweep sweep, Optional<ConversationId> after, Instant leaseEnd);

  /// Ends the sweep; a sweep that was lost is left alone.
  void finish(RetentionSweep sweep, Instant nextDueAt);

  /// When the sweep is due, or its holder's time runs out.
  Instant nextDueAt();

  /// Whether a holder still is one.
  enum Standing {
    HELD,
    LOST
  }
}

package io.communityconnect.application.storage;

import io.communityconnect.domain.conversation.OutboundMessage;
import java.time.Instant;
import java.util.Optional;

/// @param dueAt when it is due, or when its lease runs out
/// @param replayedAfter how many attempts there were when it was put back
/// @param possiblySentSince when the first attempt began whose end is not known
record OutboxRow(
    OutboundMessage message,
    Instant dueAt,
    int attempts,
    int replayedAfter,
    Optional<Instant> possiblySentSince) {
  static OutboxRow owed(OutboundMessage message, Instant at) {
    return new OutboxRow(message, at, 0, 0, Optional.empty());
  }

  boolean isDueAt(Instant now) {
    return !dueAt.isAfter(now);
  }

  OutboxRow claimed(Instant now, Instant leaseEnd) {
    return new OutboxRow(
        message,
        leaseEnd,
        attempts + 1,
        replayedAfter,
        possiblySentSince.or(() -> Optional.of(now)));
  }

  OutboxRow again(Instant time, Optional<Instant> unconfirmedSince) {
    return new OutboxRow(message, time, attempts, replayedAfter, unconfirmedSince);
  }

  OutboxRow replayed(Instant time) {
    return new OutboxRow(message, time, attempts, attempts, possiblySentSince);
  }
}

package io.communityconnect.application.delivery.port.in;

import io.communityconnect.application.delivery.port.out.Dispatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finds the messages that are due for sending and takes them for this sender.
@FunctionalInterface
public interface ClaimOutboxUseCase {
  /// Claims up to `limit` messages that are due now. Each must be passed on to
  /// [SendMessageUseCase]; those that are not come back when their lease runs out.
  Claimed claim(int limit);

  /// @param nextDueAt when it is worth asking again, if nothing else happens before
  record Claimed(List<Dispatch> dispatches, Optional<Instant> nextDueAt) {
    public Claimed {
      dispatches = List.copyOf(dispatches);
    }
  }
}

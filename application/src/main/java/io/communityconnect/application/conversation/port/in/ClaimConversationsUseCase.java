package io.communityconnect.application.conversation.port.in;

import io.communityconnect.domain.conversation.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finds the conversations that wait for an answer and takes them for this worker.
@FunctionalInterface
public interface ClaimConversationsUseCase {
  /// Claims up to `limit` conversations that are due now. Each must be passed on to
  /// [AnswerResidentUseCase]; those that are not come back when their lease runs out.
  Claimed claim(int limit);

  /// @param nextDueAt when it is worth asking again, if nothing else happens before
  record Claimed(List<Lease> leases, Optional<Instant> nextDueAt) {
    public Claimed {
      leases = List.copyOf(leases);
    }
  }
}

package io.communityconnect.application.conversation.port.in;

import io.communityconnect.domain.conversation.Lease;
import java.util.List;

/// Keeps the conversations that this worker is still answering. On a busy machine an answer may
/// wait for its turn longer than a lease lasts; were it given to another worker then, the same work
/// would be done again and make the machine busier still.
@FunctionalInterface
public interface RenewLeasesUseCase {
  /// Puts off the end of these leases to a whole lease from now. What was lost meanwhile stays
  /// lost.
  void renew(List<Lease> held);
}

package io.communityconnect.application.conversation.port.out;

import io.communityconnect.domain.conversation.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The conversations that wait for an answer, and who is answering them. Shared by all instances.
/// Every method is called inside a system unit of work.
public interface ConversationWork {
  /// Takes conversations that are due, the longest waiting first, and leases them to the caller. A
  /// conversation is never leased twice at a time; what another caller is claiming is skipped.
  ///
  /// Ends its unit of work, which saves residents a trip to the database: what comes after it there
  /// fails.
  ///
  /// @param leaseFor after this time the conversation is due again, whoever holds it
  List<Lease> claim(Instant now, Duration leaseFor, int limit);

  /// Puts off the end of leases that still count. Those that were lost or given back are left as
  /// they are, and so is what another caller is settling or claiming just now.
  ///
  /// @param until the new end, where it is later than the old one
  void renew(List<Lease> leases, Instant until);

  /// Locks the leased conversation until the unit of work ends.
  ///
  /// @return whether the lease is still the newest one; when it is [Standing#LOST], nothing may be
  ///     written for it
  Standing lock(Lease lease);

  /// Gives a lease back. Does nothing when the lease was lost.
  ///
  /// @param dueAt when the conversation is due next; empty when nothing is unanswered
  void finish(Lease lease, Optional<Instant> dueAt);

  /// When the next conversation falls due; for a leased one, when its lease runs out.
  Optional<Instant> nextDueAt();

  /// Whether a lease still counts.
  enum Standing {
    HELD,
    LOST
  }
}

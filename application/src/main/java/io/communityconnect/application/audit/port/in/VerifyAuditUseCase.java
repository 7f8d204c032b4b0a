package io.communityconnect.application.audit.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditHash;
import io.communityconnect.domain.audit.ChainBreak;
import io.communityconnect.domain.identity.Actor;

/// Checks that a chain of the audit log is as it was written, from its first entry to its head.
@FunctionalInterface
public interface VerifyAuditUseCase {
  /// Reads the chain page by page, so that its length costs time but no memory. Entries that are
  /// appended meanwhile may be checked or not.
  Outcome verify(Command command);

  /// @param chain whose entries are checked; an admin may know of their community's alone
  record Command(Actor.Administrator admin, AuditChain chain) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(chain, "chain is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// Every entry is as it was written.
    ///
    /// @param count how many entries there are
    /// @param head the last one's hash; noted down elsewhere, it shows that a chain which is intact
    ///     later is still this one
    record Intact(long count, AuditHash head) implements Outcome {}

    /// Somebody changed the log past the server.
    record Broken(ChainBreak at) implements Outcome {}

    /// No chain of which the administrator may know.
    record UnknownChain() implements Outcome {}
  }
}

package io.communityconnect.application.audit.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.identity.Actor;
import java.util.List;
import java.util.OptionalLong;

/// Shows an administrator what was done, newest first.
@FunctionalInterface
public interface ListAuditEntriesUseCase {
  /// Reads a part of a chain. That it was read is an entry of its own, among the next ones read.
  Outcome list(Command command);

  /// @param chain a community's or the installation's; an admin may see their community's alone
  /// @param before the number at which the part before ended, empty for the newest
  record Command(Actor.Administrator admin, AuditChain chain, OptionalLong before, int limit) {
    /// The most entries at once.
    public static final int MAX_LIMIT = 100;

    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(chain, "chain is null");
      requireNonNull(before, "before is null");
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("a limit is from 1 to " + MAX_LIMIT);
      }
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The entries, newest first.
    ///
    /// @param next where the part after this begins; empty where this is the last
    record Listed(List<Stored> entries, OptionalLong next) implements Outcome {
      public Listed {
        entries = List.copyOf(entries);
        requireNonNull(next, "next is null");
      }
    }

    /// No chain of which the administrator may know.
    record UnknownChain() implements Outcome {}
  }
}

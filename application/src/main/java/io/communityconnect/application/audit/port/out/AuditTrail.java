package io.communityconnect.application.audit.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditHash;
import io.communityconnect.domain.audit.AuditHead;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.OptionalLong;

/// Reads the audit log. Called inside a unit of work.
public interface AuditTrail {
  /// Reads a part of a chain, in order, inside a system unit of work. The head is read before the
  /// entries: they may go beyond it, but none that it counts is missed.
  ///
  /// @param after the number of the last entry that is known already, 0 for none
  Page page(AuditChain chain, long after, int limit);

  /// Says whether an entry of the chain has that hash, inside a system unit of work.
  boolean contains(AuditChain chain, AuditHash hash);

  /// The latest entries about a resident, newest first: who read or changed their data. A resident
  /// gets those about themselves, an admin those of their community.
  List<Stored> about(ResidentId resident, int limit);

  /// A part of a chain from its end, newest first, inside a unit of work of whoever may see it.
  ///
  /// @param before what is given has a smaller number; empty for the newest
  List<Stored> latest(AuditChain chain, OptionalLong before, int limit);

  /// A part of a chain.
  record Page(AuditHead head, List<Stored> entries) {
    public Page {
      requireNonNull(head, "head is null");
      entries = List.copyOf(entries);
    }
  }

  /// What is kept under a number.
  sealed interface Stored {
    /// Its place in the chain.
    long sequence();

    /// An entry.
    record Intelligible(AuditRecord record) implements Stored {
      public Intelligible {
        requireNonNull(record, "record is null");
      }

      @Override
      public long sequence() {
        return record.sequence();
      }
    }

    /// What nobody of us can have written.
    record Unintelligible(long sequence) implements Stored {}
  }
}

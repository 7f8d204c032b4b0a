package io.communityconnect.application.privacy.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.privacy.ExportedRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that is kept about a resident, in all communities. Called inside a system unit of
/// work.
public interface ResidentRecords {
  /// Says whether there is such a resident who was not erased.
  boolean knows(ResidentId resident);

  /// Makes a super admin a resident like others, unless the installation would have none without
  /// them. Of several at once each waits for the one before.
  Resignation resign(ResidentId resident);

  /// What became of who was to be a super admin no more.
  enum Resignation {
    /// They are none, or were none before.
    RESIGNED,
    /// They are the last one, and stay it.
    LAST
  }

  /// Reads a part of what is kept about a resident.
  ///
  /// @param after where the part before ended, as it said; empty for the first
  /// @param limit how many records at most
  Part part(ResidentId resident, Optional<String> after, int limit);

  /// Deletes some of a resident's messages, the owed and unanswered included.
  ///
  /// @return how many there were, 0 when none is left
  int eraseSomeMessages(ResidentId resident, int limit);

  /// Erases everything else, with messages that came meanwhile, and leaves a row about nobody, to
  /// which the ledger and the audit log refer. Who writes from the same number afterwards is
  /// somebody new.
  void erase(ResidentId resident, Instant at);

  /// A part of an export.
  ///
  /// @param next what to pass for the next part, empty when this was the last
  record Part(List<ExportedRecord> records, Optional<String> next) {
    public Part {
      records = List.copyOf(records);
      requireNonNull(next, "next is null");
    }
  }
}

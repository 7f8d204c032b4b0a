package io.communityconnect.domain.audit;

import static java.util.Objects.requireNonNull;

/// An entry in its chain, as it was read or is to be written. Its hash is a claim until checked.
///
/// @param sequence its place, counted from 1 without a gap
/// @param previous the hash of the entry before
/// @param hash over the previous hash and the entry
public record AuditRecord(AuditEntry entry, long sequence, AuditHash previous, AuditHash hash) {
  public AuditRecord {
    requireNonNull(entry, "entry is null");
    requireNonNull(previous, "previous is null");
    requireNonNull(hash, "hash is null");
  }

  /// The chain's head once this is its last entry.
  public AuditHead head() {
    return new AuditHead(sequence, hash);
  }

  /// Says whether the entry is the one that was hashed.
  boolean isAsWritten() {
    return hash.equals(CanonicalEncoding.hashOf(previous, entry));
  }
}

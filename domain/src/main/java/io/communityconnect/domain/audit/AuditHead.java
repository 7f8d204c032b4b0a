package io.communityconnect.domain.audit;

import static java.util.Objects.requireNonNull;

/// How far a chain has come.
///
/// @param sequence the number of its last entry, 0 when there is none
/// @param hash the last entry's hash
public record AuditHead(long sequence, AuditHash hash) {
  /// A chain without entries.
  public static final AuditHead OF_NOTHING = new AuditHead(0, AuditHash.OF_NOTHING);

  public AuditHead {
    requireNonNull(hash, "hash is null");
    if (sequence < 0) {
      throw new IllegalArgumentException("sequence counts from 0");
    }
  }

  /// The entry as the next of the chain.
  public AuditRecord append(AuditEntry entry) {
    return new AuditRecord(entry, sequence + 1, hash, CanonicalEncoding.hashOf(hash, entry));
  }
}

package io.communityconnect.domain.audit;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Identifies an entry of the audit log.
public record AuditEntryId(UUID value) {
  public AuditEntryId {
    requireNonNull(value, "value is null");
  }
}

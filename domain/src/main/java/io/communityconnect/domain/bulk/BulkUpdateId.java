package io.communityconnect.domain.bulk;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Identifies a change of many people.
public record BulkUpdateId(UUID value) {
  public BulkUpdateId {
    requireNonNull(value, "value is null");
  }
}

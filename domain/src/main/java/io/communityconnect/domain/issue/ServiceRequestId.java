package io.communityconnect.domain.issue;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Identifies something that was asked for.
public record ServiceRequestId(UUID value) {
  public ServiceRequestId {
    requireNonNull(value, "value is null");
  }
}

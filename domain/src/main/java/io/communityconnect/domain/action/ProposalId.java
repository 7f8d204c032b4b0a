package io.communityconnect.domain.action;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Identifies something that the assistant offered to do.
public record ProposalId(UUID value) {
  public ProposalId {
    requireNonNull(value, "value is null");
  }
}

package io.communityconnect.domain.people;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Identifies an apartment community of this installation.
public record CommunityId(UUID value) {
  public CommunityId {
    requireNonNull(value, "value is null");
  }
}

package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Identifies a login on one device, from logging in to logging out.
public record SessionId(UUID value) {
  public SessionId {
    requireNonNull(value, "value is null");
  }
}

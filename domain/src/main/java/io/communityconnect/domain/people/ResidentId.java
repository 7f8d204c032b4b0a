package io.communityconnect.domain.people;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Identifies a person who lives in, or writes to, a community: the key of a row in `users`.
public record ResidentId(UUID value) {
  public ResidentId {
    requireNonNull(value, "value is null");
  }
}

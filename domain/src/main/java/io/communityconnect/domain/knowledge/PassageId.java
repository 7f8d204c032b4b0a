package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Identifies a passage of an article.
public record PassageId(UUID value) {
  public PassageId {
    requireNonNull(value, "value is null");
  }
}

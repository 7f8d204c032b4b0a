package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Identifies an article.
public record ArticleId(UUID value) {
  public ArticleId {
    requireNonNull(value, "value is null");
  }
}

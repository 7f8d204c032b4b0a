package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.util.Optional;

/// Something that a community says about itself, at one version.
///
/// @param version counts its changes from 1
/// @param withdrawnAt since when it counts no more, whatever its days
public record Article(
    ArticleId id,
    CommunityId community,
    ArticleContent content,
    long version,
    Instant createdAt,
    Instant changedAt,
    Optional<Instant> withdrawnAt) {
  public Article {
    requireNonNull(id, "id is null");
    requireNonNull(community, "community is null");
    requireNonNull(createdAt, "createdAt is null");
    requireNonNull(changedAt, "changedAt is null");
    requireNonNull(withdrawnAt, "withdrawnAt is null");
    if (!content.flaws().isEmpty()) {
      throw new IllegalArgumentException("no article: " + content.flaws());
    }
    if (version < 1) {
      throw new IllegalArgumentException("versions count from 1");
    }
  }

  /// A new one.
  public static Article written(
      ArticleId id, CommunityId community, ArticleContent content, Instant at) {
    return new Article(id, community, content, 1, at, at, Optional.empty());
  }

  /// The next version, which says something else. What was withdrawn counts again.
  public Article changed(ArticleContent to, Instant at) {
    return new Article(id, community, to, version + 1, createdAt, at, Optional.empty());
  }

  /// The next version, which counts no more.
  public Article withdrawn(Instant at) {
    return new Article(id, community, content, version + 1, createdAt, at, Optional.of(at));
  }
}

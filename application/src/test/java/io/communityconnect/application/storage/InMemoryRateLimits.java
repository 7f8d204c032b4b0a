package io.communityconnect.application.storage;

import io.communityconnect.application.limit.port.out.RateLimits;
import io.communityconnect.application.storage.IdentityTables.Bucket;
import io.communityconnect.application.storage.IdentityTables.BucketKey;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.limit.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Each request spends its share of the time; nobody can spend more of it than there is.
final class InMemoryRateLimits implements RateLimits {
  private final InMemoryDatabase database;

  InMemoryRateLimits(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Duration> take(RateLimit limit, SecretHash subject, Instant now) {
    BucketKey key = new BucketKey(limit, subject);
    Instant before = rows().getOrDefault(key, new Bucket(now)).spentUntil();
    Instant spent =
        (before.isBefore(now) ? now : before).plus(limit.within().dividedBy(limit.max()));
    Duration wait = Duration.between(now.plus(limit.within()), spent);
    if (wait.isPositive()) {
      return Optional.of(wait);
    }
    rows().put(key, new Bucket(spent));
    return Optional.empty();
  }

  private Map<BucketKey, Bucket> rows() {
    return database.systemTables().identity.buckets;
  }
}

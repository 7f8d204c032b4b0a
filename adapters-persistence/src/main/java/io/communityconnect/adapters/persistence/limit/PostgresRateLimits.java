package io.communityconnect.adapters.persistence.limit;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.limit.port.out.RateLimits;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.limit.RateLimit;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Buckets in rows of `rate_limits`, one for each limit and subject. A bucket that must be full
/// again tells nothing, so some of those are deleted with each new one.
public final class PostgresRateLimits implements RateLimits {
  private static final String FORGET_FULL =
      """
      delete from rate_limits where (name, subject_hash) in (
        select l.name, l.subject_hash from rate_limits l where l.full_at < :now
        order by l.full_at limit 20 for update skip locked)
      """;

  @Override
  public Optional<Duration> take(RateLimit limit, SecretHash subject, Instant now) {
    BucketRow row = new BucketRow(limit, subject, now);
    ConsumptionProbe probe =
        new BucketRows(now)
            .builder()
            .build(row, () -> configuration(limit))
            .tryConsumeAndReturnRemaining(1);
    if (row.isNew()) {
      Transactions.current().createUpdate(FORGET_FULL).bind("now", now).execute();
    }
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private static BucketConfiguration configuration(RateLimit limit) {
    return BucketConfiguration.builder()
        .addLimit(
            bandwidth -> bandwidth.capacity(limit.max()).refillGreedy(limit.max(), limit.within()))
        .build();
  }
}

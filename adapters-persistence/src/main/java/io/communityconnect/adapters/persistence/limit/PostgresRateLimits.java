package io.communityconnect.adapters.persistence.limit;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.limit.port.out.RateLimits;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.limit.RateLimit;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/// Buckets in rows of `rate_limits`, one for each limit and subject. A bucket that must be full
/// again tells nothing, so some of those are deleted with each new one.
public final class PostgresRateLimits implements RateLimits {
  /// Not as a subquery, which a nested loop would run again for each row, with its limit.
  private static final String FORGET_FULL =
      """
      with old as materialized (
        select name, subject_hash from rate_limits where full_at < :now
        order by full_at limit 20 for update skip locked)
      delete from rate_limits l using old o
      where l.name = o.name and l.subject_hash = o.subject_hash
      """;

  @Override
  public Optional<Duration> take(RateLimit limit, SecretHash subject, Instant now) {
    BucketRow row = new BucketRow(limit, subject, now);
    ConsumptionProbe probe = take(row, limit, now);
    if (row.isNew()) {
      Transactions.current().createUpdate(FORGET_FULL).bind("now", now).execute();
    }
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /// What the database says is said as it is: whether it passes is decided by its code.
  private static ConsumptionProbe take(BucketRow row, RateLimit limit, Instant now) {
    try {
      return new BucketRows(now)
          .builder()
          .build(row, () -> configuration(limit))
          .tryConsumeAndReturnRemaining(1);
    } catch (BucketExecutionException e) {
      throw e.getCause() instanceof JdbiException cause ? cause : e;
    }
  }

  private static BucketConfiguration configuration(RateLimit limit) {
    return BucketConfiguration.builder()
        .addLimit(
            bandwidth -> bandwidth.capacity(limit.max()).refillGreedy(limit.max(), limit.within()))
        .build();
  }
}

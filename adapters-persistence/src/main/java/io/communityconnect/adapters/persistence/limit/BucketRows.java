package io.communityconnect.adapters.persistence.limit;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import java.time.Instant;
import java.util.Optional;

/// Buckets in the transaction that is under way. Bucket4j's own adapter for Postgres opens its own,
/// which knows nothing of the role that the policies ask for.
final class BucketRows extends AbstractSelectForUpdateBasedProxyManager<BucketRow> {
  BucketRows(Instant now) {
    super(ClientSideConfig.getDefault().withClientClock(new Standing(now)));
  }

  @Override
  protected SelectForUpdateBasedTransaction allocateTransaction(
      BucketRow row, Optional<Long> timeout) {
    return row;
  }

  /// Rows go by their age.
  @Override
  public void removeProxy(BucketRow row) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isExpireAfterWriteSupported() {
    return false;
  }

  /// The time of the request.
  private record Standing(Instant now) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}

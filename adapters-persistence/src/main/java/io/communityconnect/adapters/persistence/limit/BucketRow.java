package io.communityconnect.adapters.persistence.limit;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.limit.RateLimit;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/// The row of one bucket. It begins and ends with the transaction that is under way.
final class BucketRow implements SelectForUpdateBasedTransaction {
  private final RateLimit limit;
  private final SecretHash subject;
  private final Instant now;
  private boolean isNew;

  BucketRow(RateLimit limit, SecretHash subject, Instant now) {
    this.limit = limit;
    this.subject = subject;
    this.now = now;
  }

  /// Whether the row was made by this request.
  boolean isNew() {
    return isNew;
  }

  @Override
  public void begin(Optional<Long> timeout) {}

  @Override
  public void rollback() {}

  @Override
  public void commit(Optional<Long> timeout) {}

  @Override
  public void release() {}

  @Override
  public LockAndGetResult tryLockAndGet(Optional<Long> timeout) {
    return of(Transactions.current()
            .createQuery(
                """
                select state from rate_limits
                where name = :name and subject_hash = :subject for update
                """))
        .map((row, _) -> Optional.ofNullable(row.getBytes("state")))
        .findOne()
        .map(state -> LockAndGetResult.locked(state.orElse(null)))
        .orElseGet(LockAndGetResult::notLocked);
  }

  @Override
  public boolean tryInsertEmptyData(Optional<Long> timeout) {
    isNew = true;
    of(Transactions.current()
            .createUpdate(
                """
                insert into rate_limits (name, subject_hash, full_at)
                values (:name, :subject, :full)
                on conflict (name, subject_hash) do nothing
                """))
        .bind("full", now.plus(limit.within()))
        .execute();
    return true;
  }

  @Override
  public void update(byte[] data, RemoteBucketState state, Optional<Long> timeout) {
    of(Transactions.current()
            .createUpdate(
                """
                update rate_limits set state = :state, full_at = :full
                where name = :name and subject_hash = :subject
                """))
        .bind("state", data)
        .bind("full", now.plus(limit.within()))
        .execute();
  }

  /// A limit that was changed is another.
  private String name() {
    return limit.name() + " " + limit.max() + "/" + limit.within();
  }

  private <S extends SqlStatement<S>> S of(S statement) {
    return statement.bind("name", name()).bind("subject", subject.bytes());
  }
}

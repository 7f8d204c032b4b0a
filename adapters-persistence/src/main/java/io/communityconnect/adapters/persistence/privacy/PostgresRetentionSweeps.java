package io.communityconnect.adapters.persistence.privacy;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.privacy.port.out.RetentionSweep;
import io.communityconnect.application.privacy.port.out.RetentionSweeps;
import io.communityconnect.domain.conversation.ConversationId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The one row of `retention_sweep`.
public final class PostgresRetentionSweeps implements RetentionSweeps {
  private static final String CLAIM =
      """
      update retention_sweep set due_at = :until, fence = fence + 1
      where single and due_at <= :now
      returning fence, after_conversation
      """;

  private static final String ADVANCE =
      """
      update retention_sweep set after_conversation = cast(:after as uuid), due_at = :until
      where single and fence = :fence
      """;

  private static final String FINISH =
      """
      update retention_sweep set after_conversation = null, due_at = :next
      where single and fence = :fence
      """;

  @Override
  public Optional<RetentionSweep> claim(Instant now, Duration leaseFor) {
    return Transactions.current()
        .createQuery(CLAIM)
        .bind("now", now)
        .bind("until", now.plus(leaseFor))
        .map(
            (row, _) ->
                new RetentionSweep(
                    row.getLong(1),
                    Optional.ofNullable(row.getObject(2, UUID.class)).map(ConversationId::new)))
        .findOne();
  }

  @Override
  public Standing advance(RetentionSweep sweep, Optional<ConversationId> after, Instant leaseEnd) {
    int held =
        Transactions.current()
            .createUpdate(ADVANCE)
            .bind("after", after.map(ConversationId::value).orElse(null))
            .bind("until", leaseEnd)
            .bind("fence", sweep.fence())
            .execute();
    return held == 1 ? Standing.HELD : Standing.LOST;
  }

  @Override
  public void finish(RetentionSweep sweep, Instant nextDueAt) {
    Transactions.current()
        .createUpdate(FINISH)
        .bind("next", nextDueAt)
        .bind("fence", sweep.fence())
        .execute();
  }

  @Override
  public Instant nextDueAt() {
    return Transactions.current()
        .createQuery("select due_at from retention_sweep where single")
        .mapTo(Timestamp.class)
        .map(Timestamp::toInstant)
        .one();
  }
}

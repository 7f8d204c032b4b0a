package io.communityconnect.adapters.persistence.billing;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.transaction.GroupCommit;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.billing.port.out.QueryMeter;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.billing.Entitlement;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Counts queries in `usage_ledger`. Those that are reserved together share a transaction, as
/// answers do that are settled together.
public final class PostgresQueryMeter implements QueryMeter, AutoCloseable {
  private static final Actor.SystemTask RESERVE = new Actor.SystemTask("reserve-query");
  private static final Actor.SystemTask RELEASE = new Actor.SystemTask("release-query");

  private static final int MAX_BATCH = 128;

  private static final String GIVE_BACK =
      """
      update usage_ledger set state = 'released', settled_at = greatest(created_at, :at)
      where message_id = :message and kind = 'query' and state = 'reserved'
        and exists (
          select from conversation_work
          where conversation_id = :conversation and fence = :fence and leased)
      """;

  private final SystemUnitOfWork unitOfWork;
  private final GroupCommit<Asked, Reservation> commits;

  /// @param unitOfWork opens the shared transactions, which may be lost in a crash
  public PostgresQueryMeter(SystemUnitOfWork unitOfWork) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.commits = new GroupCommit<>("reserve", this::store, MAX_BATCH);
  }

  /// One call of [#reserve].
  record Asked(Lease lease, MessageId thought, Instant at) {
    UUID resident() {
      return lease.resident().id().value();
    }
  }

  @Override
  public Reservation reserve(Lease lease, MessageId thought, Instant at) {
    Transactions.requireNone();
    return commits.submit(new Asked(lease, thought, at));
  }

  private List<Reservation> store(List<Asked> batch) {
    return unitOfWork.run(RESERVE, () -> storeInUnit(batch));
  }

  /// The locks come first, in a statement of their own: what is counted after it is then the last
  /// word. Of each resident one is counted at a time, for a statement does not see its own rows.
  private static List<Reservation> storeInUnit(List<Asked> batch) {
    Map<UUID, Entitlement> entitlements = ReservationStatements.lock(batch);
    Map<Asked, Reservation> reserved = new HashMap<>();
    List<Asked> left = batch;
    while (!left.isEmpty()) {
      List<Asked> round = oneOfEachResident(left);
      Handle handle = round.size() == left.size() ? Transactions.closing() : Transactions.current();
      reserved.putAll(ReservationStatements.reserve(round, entitlements, handle));
      left = left.stream().filter(asked -> !reserved.containsKey(asked)).toList();
    }
    return batch.stream().map(asked -> requireNonNull(reserved.get(asked))).toList();
  }

  private static List<Asked> oneOfEachResident(List<Asked> all) {
    Set<UUID> residents = new HashSet<>();
    List<Asked> some = new ArrayList<>();
    for (Asked asked : all) {
      if (residents.add(asked.resident())) {
        some.add(asked);
      }
    }
    return some;
  }

  @Override
  public void release(Lease lease, MessageId thought, Instant at) {
    unitOfWork.run(
        RELEASE,
        () ->
            Optional.of(
                Transactions.current()
                    .createUpdate(GIVE_BACK)
                    .bind("at", at)
                    .bind("message", thought.value())
                    .bind("conversation", lease.conversation().value())
                    .bind("fence", lease.fence())
                    .execute()));
  }

  /// Stops reserving; what is not yet committed fails, and its leases run out.
  @Override
  public void close() {
    commits.close();
  }
}

package io.communityconnect.adapters.persistence.conversation;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.longs;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.ConversationWork;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Due conversations in `conversation_work`.
///
/// A claim raises the fence and moves `due_at` to the end of the lease: one column says both when a
/// free conversation is due and when a crashed worker's comes back, and one index finds both.
public final class PostgresConversationWork implements ConversationWork {
  private static final String CLAIM =
      """
      with due as (
        select conversation_id, due_at from conversation_work
        where due_at <= :now
        order by due_at limit :limit
        for update skip locked),
      claimed as (
        update conversation_work w
        set leased = true, due_at = :until, fence = w.fence + 1, attempts = w.attempts + 1
        where w.conversation_id = any(array(select conversation_id from due))
        returning w.conversation_id, w.fence, w.attempts, w.resident_id, w.community_id)
      select c.* from claimed c join due d using (conversation_id)
      order by d.due_at
      """;

  private static final String RENEW =
      """
      with held as (
        select w.conversation_id
        from unnest(:conversations, :fences) as h(conversation, fence)
        join conversation_work w on w.conversation_id = h.conversation and w.fence = h.fence
        where w.leased
        order by w.conversation_id
        for update of w skip locked)
      update conversation_work set due_at = greatest(due_at, :until)
      where conversation_id = any(array(select conversation_id from held))
      """;

  private static final String LOCK =
      """
      select conversation_id from conversation_work
      where conversation_id = :conversation and fence = :fence and leased
      for update
      """;

  private static final String FINISH =
      """
      update conversation_work w
      set leased = false, attempts = 0, due_at = :dueAt,
        waiting_since = (
          select min(m.created_at) from messages m
          where m.conversation_id = w.conversation_id
            and m.direction = 'inbound' and m.answered_at is null)
      where conversation_id = :conversation and fence = :fence and leased
      """;

  @Override
  public List<Lease> claim(Instant now, Duration leaseFor, int limit) {
    return Transactions.closing()
        .createQuery(CLAIM)
        .bind("now", now)
        .bind("until", now.plus(leaseFor))
        .bind("limit", limit)
        .map((row, _) -> leaseOf(row))
        .list();
  }

  private static Lease leaseOf(ResultSet row) throws SQLException {
    return new Lease(
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        new Actor.Resident(
            new ResidentId(row.getObject("resident_id", UUID.class)),
            new CommunityId(row.getObject("community_id", UUID.class))),
        row.getLong("fence"),
        row.getInt("attempts"));
  }

  @Override
  public void renew(List<Lease> leases, Instant until) {
    Transactions.current()
        .createUpdate(RENEW)
        .bind("conversations", uuids(leases, lease -> lease.conversation().value()))
        .bind("fences", longs(leases, Lease::fence))
        .bind("until", until)
        .execute();
  }

  @Override
  public Standing lock(Lease lease) {
    return Transactions.current()
        .createQuery(LOCK)
        .bind("conversation", lease.conversation().value())
        .bind("fence", lease.fence())
        .mapTo(UUID.class)
        .findOne()
        .map(_ -> Standing.HELD)
        .orElse(Standing.LOST);
  }

  @Override
  public void finish(Lease lease, Optional<Instant> dueAt) {
    Transactions.current()
        .createUpdate(FINISH)
        .bind("dueAt", dueAt.map(Timestamp::from).orElse(null))
        .bind("conversation", lease.conversation().value())
        .bind("fence", lease.fence())
        .execute();
  }

  @Override
  public Optional<Instant> nextDueAt() {
    return Transactions.current()
        .createQuery(
            "select due_at from conversation_work where due_at is not null order by due_at limit 1")
        .mapTo(Timestamp.class)
        .findOne()
        .map(Timestamp::toInstant);
  }
}

package io.communityconnect.adapters.persistence.delivery;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The outbox on Postgres. A message's row is deleted when it is sent, so the table holds what is
/// owed and the dead letters, nothing else.
public final class PostgresOutbox implements Outbox {
  private static final String ENQUEUE =
      """
      insert into outbox (message_id, conversation_id, due_at, created_at)
      select i.id, i.conversation, :at, :at
      from unnest(:ids, :conversations) with ordinality as i(id, conversation, ordinal)
      order by i.ordinal
      """;

  /// Only the first message of a conversation is ever claimed: order is kept by not looking at the
  /// others. A leased row whose due time has come belonged to a sender that is gone.
  private static final String CLAIM =
      """
      with due as (
        select o.message_id, o.unconfirmed_since as unconfirmed_before from outbox o
        where o.state <> 'dead' and o.due_at <= :now
          and not exists (
            select from outbox earlier
            where earlier.conversation_id = o.conversation_id and earlier.state <> 'dead'
              and earlier.position < o.position)
        order by o.due_at limit :limit
        for update skip locked),
      claimed as (
        update outbox o
        set state = 'leased', due_at = :until, attempts = o.attempts + 1,
          unconfirmed_since = coalesce(o.unconfirmed_since, :now)
        from due where o.message_id = due.message_id
        returning o.message_id, o.conversation_id, o.attempts, o.position, due.unconfirmed_before)
      select d.message_id, d.conversation_id, d.attempts, d.unconfirmed_before, m.body,
        c.whatsapp_sender, u.phone_number, u.whatsapp_user_id,
        (select max(i.created_at) from messages i
         where i.conversation_id = d.conversation_id and i.direction = 'inbound') as last_inbound_at
      from claimed d
      join messages m on m.id = d.message_id
      join conversations v on v.id = d.conversation_id
      join communities c on c.id = v.community_id
      join users u on u.id = v.user_id
      order by d.position
      """;

  private static final String SENT =
      """
      update messages set provider_sid = :sid,
        delivery_status = case delivery_status when 'PENDING' then 'ACCEPTED' else delivery_status end
      where id = :message
      """;

  private static final String REMOVE =
      "delete from outbox where message_id = :message and state <> 'dead'";

  private static final String RETRY =
      """
      update outbox set state = 'waiting', due_at = :dueAt, last_error = :reason,
        unconfirmed_since = case when :confirmed then null else unconfirmed_since end
      where message_id = :message and state = 'leased' and attempts = :attempt
      """;

  private static final String BURY =
      """
      with buried as (
        update outbox set state = 'dead', dead_code = :code, last_error = :reason, due_at = :at
        where message_id = :message and state = 'leased' and attempts = :attempt
        returning message_id)
      update messages m set delivery_status = 'FAILED', delivery_error = :code
      from buried where m.id = buried.message_id
      """;

  private static final String SUCCESSOR =
      """
      select exists (
        select from outbox o join messages m on m.conversation_id = o.conversation_id
        where m.id = :message and o.state <> 'dead')
      """;

  private static final String NEXT =
      """
      select o.due_at from outbox o
      where o.state <> 'dead' and not exists (
        select from outbox earlier
        where earlier.conversation_id = o.conversation_id and earlier.state <> 'dead'
          and earlier.position < o.position)
      order by o.due_at limit 1
      """;

  @Override
  public void enqueue(List<OutboundMessage> messages, Instant at) {
    Transactions.current()
        .createUpdate(ENQUEUE)
        .bind("at", at)
        .bindArray(
            "ids", UUID.class, messages.stream().map(message -> message.id().value()).toList())
        .bindArray(
            "conversations",
            UUID.class,
            messages.stream().map(message -> message.conversation().value()).toList())
        .execute();
  }

  @Override
  public List<Dispatch> claim(Instant now, Duration leaseFor, int limit) {
    return Transactions.current()
        .createQuery(CLAIM)
        .bind("now", now)
        .bind("until", now.plus(leaseFor))
        .bind("limit", limit)
        .map((row, _) -> DispatchRow.read(row))
        .list();
  }

  @Override
  public Successor sent(MessageId message, ProviderMessageId providerId, Instant at) {
    int removed =
        Transactions.current().createUpdate(REMOVE).bind("message", message.value()).execute();
    if (removed > 0) {
      Transactions.current()
          .createUpdate(SENT)
          .bind("sid", providerId.value())
          .bind("message", message.value())
          .execute();
    }
    return successorOf(message);
  }

  @Override
  public void retry(Dispatch dispatch, String reason, Instant dueAt) {
    retry(dispatch, reason, dueAt, true);
  }

  @Override
  public void retryUnconfirmed(Dispatch dispatch, String reason, Instant dueAt) {
    retry(dispatch, reason, dueAt, false);
  }

  private static void retry(Dispatch dispatch, String reason, Instant dueAt, boolean confirmed) {
    Transactions.current()
        .createUpdate(RETRY)
        .bind("dueAt", dueAt)
        .bind("reason", reason)
        .bind("confirmed", confirmed)
        .bind("message", dispatch.message().id().value())
        .bind("attempt", dispatch.attempt())
        .execute();
  }

  @Override
  public Successor bury(Dispatch dispatch, DeadLetter reason, Instant at) {
    Transactions.current()
        .createUpdate(BURY)
        .bind("code", reason.code())
        .bind("reason", reason.explanation())
        .bind("at", at)
        .bind("message", dispatch.message().id().value())
        .bind("attempt", dispatch.attempt())
        .execute();
    return successorOf(dispatch.message().id());
  }

  @Override
  public List<ProviderMessageId> known(List<ProviderMessageId> ids) {
    return Transactions.current()
        .createQuery("select provider_sid from messages where provider_sid = any(:sids)")
        .bindArray("sids", String.class, ids.stream().map(ProviderMessageId::value).toList())
        .mapTo(String.class)
        .map(ProviderMessageId::new)
        .list();
  }

  @Override
  public Optional<Instant> nextDueAt() {
    return Transactions.current()
        .createQuery(NEXT)
        .mapTo(Timestamp.class)
        .findOne()
        .map(Timestamp::toInstant);
  }

  private static Successor successorOf(MessageId message) {
    return Transactions.current()
            .createQuery(SUCCESSOR)
            .bind("message", message.value())
            .mapTo(Boolean.class)
            .one()
        ? Successor.WAITING
        : Successor.NONE;
  }
}

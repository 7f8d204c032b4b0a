package io.communityconnect.adapters.persistence.delivery;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppUserId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The outbox on Postgres. A message's row is deleted when it is sent, so the table holds what is
/// owed and the dead letters, nothing else.
public final class PostgresOutbox implements Outbox {
  private static final String ENQUEUE =
      """
      insert into outbox (message_id, conversation_id, sender, recipient_phone, recipient_user_id,
        body, template, buttons, due_at, created_at)
      select i.id, i.conversation, i.sender, i.phone, i.user_id, i.body, i.template::jsonb,
        i.buttons::jsonb, :at, :at
      from unnest(:ids, :conversations, :senders, :phones, :userIds, :bodies, :templates, :buttons)
        with ordinality
        as i(id, conversation, sender, phone, user_id, body, template, buttons, ordinal)
      order by i.ordinal
      """;

  /// Only the first message of a conversation is ever claimed: order is kept by not looking at the
  /// others. A leased row whose due time has come belonged to a sender that is gone.
  ///
  /// Scalar subqueries make each step an index lookup; joined, a young table without statistics is
  /// scanned whole.
  private static final String CLAIM =
      """
      with due as (
        select d.message_id, d.due_at from outbox d
        where d.state <> 'dead' and d.due_at <= :now
          and d.position = (
            select e.position from outbox e
            where e.conversation_id = d.conversation_id and e.state <> 'dead'
            order by e.position limit 1)
        order by d.due_at limit :limit
        for update skip locked),
      claimed as (
        update outbox o
        set state = 'leased', due_at = :until, attempts = o.attempts + 1,
          unconfirmed_since = coalesce(o.unconfirmed_since, :now)
        where o.message_id = any(array(select message_id from due))
        returning o.message_id, o.conversation_id, o.sender, o.recipient_phone,
          o.recipient_user_id, o.body, o.template, o.buttons, o.attempts, o.replayed_after,
          o.position, o.due_at as held_until,
          nullif(o.unconfirmed_since, :now) as unconfirmed_before,
          coalesce((
            select d.decision = 'given' or d.decided_at <= o.created_at from consents d
            where d.user_id = (
                select v.user_id from conversations v where v.id = o.conversation_id)
              and d.community_id = (
                select v.community_id from conversations v where v.id = o.conversation_id)
              and d.purpose = 'messages'
            order by d.decided_at desc limit 1), true) as wanted,
          (select i.created_at from messages i
           where i.conversation_id = o.conversation_id and i.direction = 'inbound'
             and i.speaker is null and i.channel = 'whatsapp'
           order by i.created_at desc limit 1) as last_inbound_at)
      select c.* from claimed c join due d using (message_id)
      order by d.due_at, c.position
      """;

  private static final String RETRY =
      """
      update outbox set state = 'waiting', due_at = :dueAt, last_error = :reason,
        unconfirmed_since = case when :confirmed then null else unconfirmed_since end
      where message_id = :message and state = 'leased' and attempts = :attempt
      """;

  /// Locks the message before its place in the outbox, as a delivery report does: the other way
  /// round the two would wait for each other.
  private static final String BURY =
      """
      with message as (
        select id from messages where id = :message for no key update),
      buried as (
        update outbox o
        set state = 'dead', dead_code = :code, last_error = :reason, due_at = :at
        from message
        where o.message_id = message.id and o.state = 'leased' and o.attempts = :attempt
        returning o.message_id)
      update messages m set delivery_status = 'FAILED', delivery_error = :code
      from buried where m.id = buried.message_id
      """;

  private static final String HELD =
      """
      select exists (
        select from outbox
        where message_id = :message and state <> 'dead' and attempts = :attempt)
      """;

  private static final String OF_OTHERS =
      "select provider_sid from messages where provider_sid = any(:sids) and id <> :message";

  private static final String SUCCESSOR =
      """
      select exists (
        select from outbox o
        where o.conversation_id = (select conversation_id from messages where id = :message)
          and o.state <> 'dead')
      """;

  private static final String NEXT =
      """
      select o.due_at from outbox o
      where o.state <> 'dead' and o.position = (
        select e.position from outbox e
        where e.conversation_id = o.conversation_id and e.state <> 'dead'
        order by e.position limit 1)
      order by o.due_at limit 1
      """;

  @Override
  public void enqueue(List<OutboundMessage> messages, Instant at) {
    Transactions.current()
        .createUpdate(ENQUEUE)
        .bind("at", at)
        .bind("ids", uuids(messages, message -> message.id().value()))
        .bind("conversations", uuids(messages, message -> message.conversation().value()))
        .bind("senders", texts(messages, message -> message.from().value()))
        .bind("phones", texts(messages, PostgresOutbox::phoneOf))
        .bind("userIds", texts(messages, PostgresOutbox::userIdOf))
        .bind("bodies", texts(messages, OutboundMessage::text))
        .bind("templates", texts(messages, TemplateColumn::write))
        .bind("buttons", texts(messages, ButtonsColumn::write))
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
  public boolean isHeld(Dispatch dispatch) {
    return Transactions.current()
        .createQuery(HELD)
        .bind("message", dispatch.message().id().value())
        .bind("attempt", dispatch.attempt())
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public List<ProviderMessageId> ofOthers(MessageId message, List<ProviderMessageId> ids) {
    return Transactions.current()
        .createQuery(OF_OTHERS)
        .bind("message", message.value())
        .bind("sids", texts(ids, ProviderMessageId::value))
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

  private static @Nullable String phoneOf(OutboundMessage message) {
    return message.to().phone().map(PhoneNumber::value).orElse(null);
  }

  private static @Nullable String userIdOf(OutboundMessage message) {
    return message.to().userId().map(WhatsAppUserId::value).orElse(null);
  }

  private static Successor successorOf(MessageId message) {
    return successor(
        Transactions.current().createQuery(SUCCESSOR).bind("message", message.value()));
  }

  private static Successor successor(Query waiting) {
    return waiting.mapTo(Boolean.class).one() ? Successor.WAITING : Successor.NONE;
  }
}

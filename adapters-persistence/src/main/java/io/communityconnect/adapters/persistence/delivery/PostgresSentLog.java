package io.communityconnect.adapters.persistence.delivery;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;
import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.transaction.GroupCommit;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.delivery.port.out.Outbox.Successor;
import io.communityconnect.application.delivery.port.out.SentLog;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.util.List;

/// Notes sent messages on Postgres, several in one transaction.
public final class PostgresSentLog implements SentLog, AutoCloseable {
  private static final Actor.SystemTask NOTE = new Actor.SystemTask("note-sent");

  private static final int MAX_BATCH = 128;

  /// A server that dies in this time has to look a few more messages up at the provider; in return
  /// a busy one commits a fraction as often.
  private static final Duration GATHER = Duration.ofMillis(50);

  /// Locks the messages before their places in the outbox, as delivery reports do: the other way
  /// round the two would wait for each other. In one order, for several instances.
  private static final String NOTE_SENT =
      """
      with message as (
        select id from messages where id = any(array(select unnest(:messages)))
        order by id for no key update),
      removed as (
        delete from outbox
        where message_id = any(array(select id from message)) and state <> 'dead'
        returning message_id),
      noted as (
        update messages m set
          provider_sid = (
            select s.sid from unnest(:messages, :sids) as s(message, sid) where s.message = m.id),
          delivery_status =
            case m.delivery_status when 'PENDING' then 'ACCEPTED' else m.delivery_status end
        where m.id = any(array(select message_id from removed)))
      select exists (
        select from outbox o
        where o.conversation_id = (select conversation_id from messages where id = s.message)
          and o.message_id <> all(:messages) and o.state <> 'dead')
      from unnest(:messages) with ordinality as s(message, ordinal)
      order by s.ordinal
      """;

  private final SystemUnitOfWork unitOfWork;
  private final GroupCommit<Sent, Successor> commits;

  /// @param unitOfWork opens the shared transactions
  public PostgresSentLog(SystemUnitOfWork unitOfWork) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.commits = new GroupCommit<>("sent", this::store, MAX_BATCH, GATHER);
  }

  @Override
  public Successor note(Sent sent) {
    Transactions.requireNone();
    return commits.submit(sent);
  }

  private List<Successor> store(List<Sent> batch) {
    return unitOfWork.run(
        NOTE,
        () ->
            Transactions.closing()
                .createQuery(NOTE_SENT)
                .bind("messages", uuids(batch, sent -> sent.message().value()))
                .bind("sids", texts(batch, sent -> sent.providerId().value()))
                .map((row, _) -> row.getBoolean(1) ? Successor.WAITING : Successor.NONE)
                .list());
  }

  /// Stops noting; what is not yet committed fails and is looked up at the provider later.
  @Override
  public void close() {
    commits.close();
  }
}

package io.communityconnect.adapters.persistence.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.identity.port.out.SendingLogins;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.ResidentId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/// Rows of `sending_logins`. They are deleted an hour after they were made, some with each new one.
public final class PostgresSendingLogins implements SendingLogins {
  private static final Duration KEPT = Duration.ofHours(1);

  private static final String FORGET =
      """
      delete from sending_logins where id = any(array(
        select l.id from sending_logins l where l.created_at < :before
        order by l.created_at limit 20 for update skip locked))
      """;

  private static final String INSERT =
      """
      insert into sending_logins (id, code_hash, ticket_hash, address_hash, created_at, expires_at)
      values (:id, :code, :ticket, :address, :created, :expires)
      """;

  private static final String SELECT =
      "select id, created_at, expires_at, user_id, ended_at from sending_logins where ";

  @Override
  public Optional<Instant> nthLatestFrom(SecretHash address, int n) {
    return time(
        query(
                """
                select created_at from sending_logins where address_hash = :address
                order by created_at desc offset :n limit 1
                """)
            .bind("address", address.bytes())
            .bind("n", n - 1));
  }

  @Override
  public Optional<Instant> nthLatest(int n) {
    return time(
        query("select created_at from sending_logins order by created_at desc offset :n limit 1")
            .bind("n", n - 1));
  }

  private static Optional<Instant> time(Query query) {
    return query.mapTo(Timestamp.class).findOne().map(Timestamp::toInstant);
  }

  @Override
  public void open(Offer offer) {
    Transactions.current()
        .createUpdate(FORGET)
        .bind("before", offer.createdAt().minus(KEPT))
        .execute();
    Transactions.current()
        .createUpdate(INSERT)
        .bind("id", UuidCreator.getTimeOrderedEpoch())
        .bind("code", offer.code().bytes())
        .bind("ticket", offer.ticket().bytes())
        .bind("address", offer.address().bytes())
        .bind("created", offer.createdAt())
        .bind("expires", offer.expiresAt())
        .execute();
  }

  @Override
  public Optional<Waiting> lockByCode(SecretHash code) {
    return waiting(query(SELECT + "code_hash = :hash for update").bind("hash", code.bytes()));
  }

  @Override
  public Optional<Waiting> lockByTicket(SecretHash ticket) {
    return waiting(query(SELECT + "ticket_hash = :hash for update").bind("hash", ticket.bytes()));
  }

  private static Optional<Waiting> waiting(Query query) {
    return query
        .map(
            (row, _) ->
                new Waiting(
                    row.getObject("id", UUID.class),
                    Hashes.timeIn(row, "created_at"),
                    Hashes.timeIn(row, "expires_at"),
                    Optional.ofNullable(row.getObject("user_id", UUID.class)).map(ResidentId::new),
                    Hashes.timeOf(row, "ended_at")))
        .findOne();
  }

  @Override
  public void confirm(UUID id, ResidentId person, Instant at) {
    Transactions.current()
        .createUpdate(
            "update sending_logins set user_id = :person, confirmed_at = :at where id = :id")
        .bind("id", id)
        .bind("person", person.value())
        .bind("at", at)
        .execute();
  }

  @Override
  public void collect(UUID id, Instant at) {
    Transactions.current()
        .createUpdate("update sending_logins set ended_at = :at where id = :id")
        .bind("id", id)
        .bind("at", at)
        .execute();
  }

  @Override
  public void withdrawAllOf(ResidentId person, Instant at) {
    Transactions.current()
        .createUpdate(
            """
            update sending_logins set ended_at = :at
            where user_id = :person and ended_at is null
            """)
        .bind("person", person.value())
        .bind("at", at)
        .execute();
  }

  private static Query query(String sql) {
    return Transactions.current().createQuery(sql);
  }
}

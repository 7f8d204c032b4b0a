package io.communityconnect.adapters.persistence.identity;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.domain.identity.LoginSession;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenFamily;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Rows of `sessions`. They are deleted when no token of theirs can be valid any more, some with
/// each new one.
public final class PostgresSessions implements Sessions {
  /// Longer than any session lasts.
  private static final Duration KEPT = Duration.ofDays(400);

  private static final String FORGET =
      """
      delete from sessions where id = any(array(
        select s.id from sessions s where s.opened_at < :before
        order by s.opened_at limit 20 for update skip locked))
      """;

  private static final String INSERT =
      """
      insert into sessions (id, user_id, opened_at, family_hash, current_hash, rotated_at)
      values (:id, :person, :opened, :family, :current, :rotated)
      on conflict (id) do nothing
      """;

  private static final String SELECT = "select * from sessions where id = :id";

  private static final String ROTATE =
      """
      update sessions set current_hash = :current, previous_hash = :previous, rotated_at = :rotated
      where id = :id
      """;

  @Override
  public void open(LoginSession session) {
    Transactions.current()
        .createUpdate(FORGET)
        .bind("before", session.openedAt().minus(KEPT))
        .execute();
    Transactions.current()
        .createUpdate(INSERT)
        .bind("id", session.id().value())
        .bind("person", session.person().value())
        .bind("opened", session.openedAt())
        .bind("family", session.family().map(it -> it.family().bytes()).orElse(null))
        .bind("current", session.family().map(it -> it.current().bytes()).orElse(null))
        .bind("rotated", session.family().map(TokenFamily::rotatedAt).orElse(null))
        .execute();
  }

  @Override
  public Optional<LoginSession> find(SessionId session) {
    return read(SELECT, session);
  }

  @Override
  public Optional<LoginSession> lock(SessionId session) {
    return read(SELECT + " for update", session);
  }

  private static Optional<LoginSession> read(String sql, SessionId session) {
    return Transactions.current()
        .createQuery(sql)
        .bind("id", session.value())
        .map((row, _) -> session(row))
        .findOne();
  }

  private static LoginSession session(ResultSet row) throws SQLException {
    return new LoginSession(
        new SessionId(row.getObject("id", UUID.class)),
        new ResidentId(row.getObject("user_id", UUID.class)),
        Hashes.timeIn(row, "opened_at"),
        family(row),
        Hashes.timeOf(row, "ended_at"));
  }

  private static Optional<TokenFamily> family(ResultSet row) throws SQLException {
    Optional<SecretHash> family = Hashes.of(row, "family_hash");
    return family.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TokenFamily(
                family.get(),
                new SecretHash(row.getBytes("current_hash")),
                Hashes.of(row, "previous_hash"),
                Hashes.timeIn(row, "rotated_at")));
  }

  @Override
  public void rotate(SessionId session, TokenFamily family) {
    Transactions.current()
        .createUpdate(ROTATE)
        .bind("id", session.value())
        .bind("current", family.current().bytes())
        .bind("previous", family.previous().map(SecretHash::bytes).orElse(null))
        .bind("rotated", family.rotatedAt())
        .execute();
  }

  @Override
  public void end(SessionId session, Instant at) {
    Transactions.current()
        .createUpdate("update sessions set ended_at = :at where id = :id and ended_at is null")
        .bind("id", session.value())
        .bind("at", at)
        .execute();
  }

  @Override
  public int endAllOf(ResidentId person, Instant at) {
    return Transactions.current()
        .createUpdate(
            "update sessions set ended_at = :at where user_id = :person and ended_at is null")
        .bind("person", person.value())
        .bind("at", at)
        .execute();
  }
}

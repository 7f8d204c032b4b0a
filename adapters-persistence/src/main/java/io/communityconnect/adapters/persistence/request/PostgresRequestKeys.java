package io.communityconnect.adapters.persistence.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.request.KeptAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/// Rows of `request_keys`.
public final class PostgresRequestKeys implements RequestKeys {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  /// Not as a subquery, which a nested loop would run again for each row, with its limit.
  private static final String FORGET_SOME =
      """
      with old as materialized (
        select user_id, key_hash from request_keys where taken_up_at < :before
        order by taken_up_at limit :limit for update skip locked)
      delete from request_keys r using old o
      where r.user_id = o.user_id and r.key_hash = o.key_hash
      """;

  private static final String INSERT =
      """
      insert into request_keys (user_id, key_hash, content_hash, taken_up_at)
      values (:caller, :key, :content, :at)
      on conflict (user_id, key_hash) do nothing
      """;

  private static final String LOCK =
      """
      select content_hash, taken_up_at, status, headers, body from request_keys
      where user_id = :caller and key_hash = :key for update
      """;

  private static final String REPLACE =
      """
      update request_keys set content_hash = :content, taken_up_at = :at, status = null,
        headers = null, body = null
      where user_id = :caller and key_hash = :key
      """;

  private static final String ANSWER =
      """
      update request_keys set status = :status, headers = cast(:headers as jsonb), body = :body
      where user_id = :caller and key_hash = :key and taken_up_at = :at
      """;

  private static final String FORGET =
      """
      delete from request_keys
      where user_id = :caller and key_hash = :key and taken_up_at = :at
      """;

  /// What was there may be forgotten while this waits for its lock. It then takes the place.
  @Override
  public Optional<TakenUp> takeUp(ResidentId caller, SecretHash key, TakenUp request) {
    while (bind(INSERT, caller, key, request).execute() == 0) {
      Optional<TakenUp> before = lock(caller, key);
      if (before.isPresent()) {
        return before;
      }
    }
    return Optional.empty();
  }

  private static Optional<TakenUp> lock(ResidentId caller, SecretHash key) {
    return of(Transactions.current().createQuery(LOCK), caller, key)
        .map((row, _) -> takenUp(row))
        .findOne();
  }

  private static TakenUp takenUp(ResultSet row) throws SQLException {
    return new TakenUp(
        new SecretHash(row.getBytes("content_hash")),
        row.getTimestamp("taken_up_at").toInstant(),
        answer(row));
  }

  private static Optional<KeptAnswer> answer(ResultSet row) throws SQLException {
    int status = row.getInt("status");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new KeptAnswer(status, headers(row.getString("headers")), row.getString("body")));
  }

  private static Map<String, String> headers(String column) {
    try {
      return JSON.readValue(column, HEADERS);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("headers are no JSON", e);
    }
  }

  @Override
  public void replace(ResidentId caller, SecretHash key, TakenUp request) {
    bind(REPLACE, caller, key, request).execute();
  }

  private static Update bind(String sql, ResidentId caller, SecretHash key, TakenUp request) {
    return of(Transactions.current().createUpdate(sql), caller, key)
        .bind("content", request.content().bytes())
        .bind("at", request.at());
  }

  @Override
  public void answer(ResidentId caller, SecretHash key, Instant takenUpAt, KeptAnswer answer) {
    of(Transactions.current().createUpdate(ANSWER), caller, key)
        .bind("at", takenUpAt)
        .bind("status", answer.status())
        .bind("headers", JSON.valueToTree(answer.headers()).toString())
        .bind("body", answer.body())
        .execute();
  }

  @Override
  public void forget(ResidentId caller, SecretHash key, Instant takenUpAt) {
    of(Transactions.current().createUpdate(FORGET), caller, key).bind("at", takenUpAt).execute();
  }

  @Override
  public int forgetSome(Instant before, int limit) {
    return Transactions.current()
        .createUpdate(FORGET_SOME)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }

  private static <S extends SqlStatement<S>> S of(S statement, ResidentId caller, SecretHash key) {
    return statement.bind("caller", caller.value()).bind("key", key.bytes());
  }
}

package io.communityconnect.adapters.persistence.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.identity.port.out.PhoneCodes;
import io.communityconnect.domain.identity.CodeChallenge;
import io.communityconnect.domain.identity.CodeChallengeId;
import io.communityconnect.domain.identity.CodePolicy;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.PhoneNumber;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of `otp_challenges`. They are deleted a day after they were made, some with each new one.
public final class PostgresPhoneCodes implements PhoneCodes {
  private static final Duration KEPT = Duration.ofHours(25);

  /// Until the transaction ends: nothing of it outlives a transaction behind a pooler.
  private static final String RESERVE =
      "select pg_advisory_xact_lock(hashtextextended('code ' || :phone, 0))";

  private static final String FORGET =
      """
      delete from otp_challenges where id = any(array(
        select o.id from otp_challenges o where o.created_at < :before
        order by o.created_at limit 20 for update skip locked))
      """;

  private static final String SUPERSEDE =
      """
      update otp_challenges set superseded_at = :now
      where phone_number = :phone and consumed_at is null and superseded_at is null
      """;

  private static final String INSERT =
      """
      insert into otp_challenges
        (id, phone_number, code_hash, address_hash, max_attempts, created_at, expires_at)
      values (:id, :phone, :hash, :address, :tries, :now, :expires)
      """;

  private static final String LOCK =
      """
      select id, code_hash, attempts, max_attempts, expires_at from otp_challenges
      where phone_number = :phone and consumed_at is null and superseded_at is null
      for update
      """;

  @Override
  public void reserve(PhoneNumber phone) {
    Transactions.current()
        .createQuery(RESERVE)
        .bind("phone", phone.value())
        .map((_, _) -> phone)
        .one();
  }

  @Override
  public Optional<Instant> nthLatest(Requester requester, int n) {
    return switch (requester) {
      case Requester.ForPhone(PhoneNumber phone) ->
          nthLatest("where phone_number = :key", phone.value(), n);
      case Requester.FromAddress(SecretHash address) ->
          nthLatest("where address_hash = :key", address.bytes(), n);
      case Requester.Anybody() -> nthLatest("where :key", true, n);
    };
  }

  private static Optional<Instant> nthLatest(String condition, Object key, int n) {
    return Transactions.current()
        .createQuery(
            "select created_at from otp_challenges "
                + condition
                + " order by created_at desc offset :n limit 1")
        .bind("key", key)
        .bind("n", n - 1)
        .mapTo(Timestamp.class)
        .findOne()
        .map(Timestamp::toInstant);
  }

  @Override
  public CodeChallengeId open(NewCode code) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Transactions.current()
        .createUpdate(FORGET)
        .bind("before", code.createdAt().minus(KEPT))
        .execute();
    Transactions.current()
        .createUpdate(SUPERSEDE)
        .bind("phone", code.phone().value())
        .bind("now", code.createdAt())
        .execute();
    Transactions.current()
        .createUpdate(INSERT)
        .bind("id", id)
        .bind("phone", code.phone().value())
        .bind("hash", code.hash().bytes())
        .bind("address", code.address().bytes())
        .bind("tries", code.maxTries())
        .bind("now", code.createdAt())
        .bind("expires", code.expiresAt())
        .execute();
    return new CodeChallengeId(id);
  }

  @Override
  public Optional<CodeChallenge> lockOpen(PhoneNumber phone) {
    return Transactions.current()
        .createQuery(LOCK)
        .bind("phone", phone.value())
        .map(
            (row, _) ->
                new CodeChallenge(
                    new CodeChallengeId(row.getObject("id", UUID.class)),
                    new SecretHash(row.getBytes("code_hash")),
                    row.getInt("attempts"),
                    row.getInt("max_attempts"),
                    Hashes.timeIn(row, "expires_at")))
        .findOne();
  }

  @Override
  public void countTry(CodeChallengeId code) {
    Transactions.current()
        .createUpdate("update otp_challenges set attempts = attempts + 1 where id = :id")
        .bind("id", code.value())
        .execute();
  }

  @Override
  public void consume(CodeChallengeId code, Instant at) {
    Transactions.current()
        .createUpdate("update otp_challenges set consumed_at = :at where id = :id")
        .bind("id", code.value())
        .bind("at", at)
        .execute();
  }

  @Override
  public void withdraw(CodeChallengeId code, Instant at) {
    Transactions.current()
        .createUpdate(
            """
            update otp_challenges set superseded_at = :at
            where id = :id and consumed_at is null and superseded_at is null
            """)
        .bind("id", code.value())
        .bind("at", at)
        .execute();
  }

  @Override
  public List<CodePolicy.Tried> triedSince(PhoneNumber phone, Instant since) {
    return Transactions.current()
        .createQuery(
            """
            select created_at, attempts from otp_challenges
            where phone_number = :phone and created_at > :since and attempts > 0
            """)
        .bind("phone", phone.value())
        .bind("since", since)
        .map((row, _) -> new CodePolicy.Tried(Hashes.timeIn(row, "created_at"), row.getInt(2)))
        .list();
  }
}

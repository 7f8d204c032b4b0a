package io.communityconnect.adapters.persistence.delivery;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.DeadLetters;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of the outbox that are dead. Policies show and give back those of the admin's community,
/// without words and numbers.
public final class PostgresDeadLetters implements DeadLetters {
  private static final String SELECT =
      """
      select m.id, m.conversation_id, v.community_id, v.user_id, o.dead_code, o.last_error,
        o.due_at, coalesce(o.attempts, 0) as attempts, m.created_at,
        m.replayed_at is not null as replayed, m.provider_sid is not null as sent,
        coalesce(o.templated, false) as templated
      from messages m
      join conversations v on v.id = m.conversation_id
      left join outbox o on o.message_id = m.id and o.state = 'dead'
      """;

  private static final String LIST =
      SELECT
          + """
          where o.message_id is not null
            and (cast(:community as uuid) is null or v.community_id = cast(:community as uuid))
            and (cast(:before as uuid) is null or m.id < cast(:before as uuid))
          order by o.message_id desc limit :limit
          """;

  private static final String FIND =
      SELECT + " where m.id = :message and (o.message_id is not null or m.replayed_at is not null)";

  /// The message before its place in the outbox, as everybody locks them.
  private static final String REVIVE =
      """
      update messages m set delivery_status = 'PENDING', delivery_error = null,
        replayed_at = :at, replayed_by = :by
      where m.id = :message and m.direction = 'outbound' and m.provider_sid is null
        and m.replayed_at is null
        and exists (select from outbox o where o.message_id = m.id and o.state = 'dead')
      """;

  private static final String OWE =
      """
      update outbox set state = 'waiting', dead_code = null, due_at = :at,
        replayed_after = attempts
      where message_id = :message and state = 'dead'
      """;

  @Override
  public List<Letter> list(Optional<CommunityId> community, Optional<MessageId> before, int limit) {
    return Transactions.current()
        .createQuery(LIST)
        .bind("community", community.map(CommunityId::value).orElse(null))
        .bind("before", before.map(MessageId::value).orElse(null))
        .bind("limit", limit)
        .map((row, _) -> read(row))
        .list();
  }

  @Override
  public Optional<Letter> find(MessageId message) {
    return Transactions.current()
        .createQuery(FIND)
        .bind("message", message.value())
        .map((row, _) -> read(row))
        .findOne();
  }

  @Override
  public void replay(MessageId message, ResidentId by, Instant at) {
    int revived =
        Transactions.current()
            .createUpdate(REVIVE)
            .bind("message", message.value())
            .bind("by", by.value())
            .bind("at", at)
            .execute();
    if (revived > 0) {
      Transactions.current()
          .createUpdate(OWE)
          .bind("message", message.value())
          .bind("at", at)
          .execute();
    }
  }

  private static Letter read(ResultSet row) throws SQLException {
    return new Letter(
        new MessageId(row.getObject("id", UUID.class)),
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        new CommunityId(row.getObject("community_id", UUID.class)),
        new ResidentId(row.getObject("user_id", UUID.class)),
        givenUp(row),
        row.getInt("attempts"),
        row.getTimestamp("created_at").toInstant(),
        state(row),
        row.getBoolean("templated"));
  }

  private static Optional<GivenUp> givenUp(ResultSet row) throws SQLException {
    String code = row.getString("dead_code");
    if (code == null) {
      return Optional.empty();
    }
    String explanation = Optional.ofNullable(row.getString("last_error")).orElse("");
    return Optional.of(
        new GivenUp(new DeadLetter(code, explanation), row.getTimestamp("due_at").toInstant()));
  }

  private static State state(ResultSet row) throws SQLException {
    if (row.getBoolean("replayed")) {
      return State.REPLAYED;
    }
    return row.getBoolean("sent") ? State.SENT : State.DEAD;
  }
}

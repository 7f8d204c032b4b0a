package io.communityconnect.adapters.persistence.recall;

import io.communityconnect.adapters.persistence.transaction.ArrayArgument;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.recall.port.out.History;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.recall.HistoryQuery;
import io.communityconnect.domain.recall.Speakers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/// A resident's history: words in the inverted index, meaning in pgvector, texts in `messages`.
/// Statements name the resident before the policies do.
public final class PostgresHistory implements History {
  /// Jumps from name to name over the index, however often each is there.
  private static final String SPEAKERS =
      """
      with recursive own as materialized (
        select id from conversations where user_id = :user and community_id = :community),
      named (name) as (
        (select m.speaker from messages m
         where m.conversation_id = (select id from own) and m.speaker is not null
         order by m.speaker limit 1)
        union all
        select (select m.speaker from messages m
                where m.conversation_id = (select id from own) and m.speaker > n.name
                order by m.speaker limit 1)
        from named n where n.name is not null)
      select name from named where name is not null
      union
      select full_name from users where id = :user and full_name is not null
      """;

  private static final String AT_TURNS =
      """
      select h.message_id, h.turn, 0::float8 as likeness
      from history_turns h
      where h.user_id = :user and h.community_id = :community
        and h.conversation_id = (
          select id from conversations where user_id = :user and community_id = :community)
        and h.turn = any(:turns)
      """;

  private static final String READ =
      """
      select m.id, m.body, m.created_at,
        coalesce(m.speaker, case m.direction when 'outbound' then :assistant else coalesce(
          (select u.full_name from users u where u.id = :user), :resident) end) as speaker
      from unnest(:messages) with ordinality as wanted(id, ordinal)
      join messages m on m.id = wanted.id
        and m.conversation_id = (
          select id from conversations where user_id = :user and community_id = :community)
      order by wanted.ordinal
      """;

  @Override
  public Set<String> speakers(Actor.Resident resident) {
    return new LinkedHashSet<>(
        of(resident, Transactions.current().createQuery(SPEAKERS)).mapTo(String.class).list());
  }

  @Override
  public FoundWords words(Actor.Resident resident, HistoryQuery query) {
    return new InvertedIndex(resident).find(query);
  }

  @Override
  public List<Candidate> candidates(
      Actor.Resident resident, Collection<Integer> turns, Meaning meaning, int nearest) {
    return new Likeness(resident, meaning).candidates(turns, nearest);
  }

  @Override
  public List<Candidate> candidates(Actor.Resident resident, Collection<Integer> turns) {
    return of(resident, Transactions.current().createQuery(AT_TURNS))
        .bind("turns", ArrayArgument.integers(List.copyOf(turns), turn -> turn))
        .map((row, _) -> candidateOf(row))
        .list();
  }

  @Override
  public List<Remembered> read(Actor.Resident resident, List<MessageId> messages) {
    return of(resident, Transactions.current().createQuery(READ))
        .bind("assistant", Speakers.ASSISTANT)
        .bind("resident", Speakers.RESIDENT)
        .bind("messages", ArrayArgument.uuids(messages, MessageId::value))
        .map(
            (row, _) ->
                new Remembered(
                    new MessageId(row.getObject("id", UUID.class)),
                    row.getString("body"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getString("speaker")))
        .list();
  }

  static <S extends SqlStatement<S>> S of(Actor.Resident resident, S statement) {
    return statement
        .bind("user", resident.id().value())
        .bind("community", resident.community().value());
  }

  static Candidate candidateOf(ResultSet row) throws SQLException {
    Integer turn = row.getObject("turn", Integer.class);
    return new Candidate(
        new MessageId(row.getObject("message_id", UUID.class)),
        turn == null ? OptionalInt.empty() : OptionalInt.of(turn),
        row.getDouble("likeness"));
  }
}

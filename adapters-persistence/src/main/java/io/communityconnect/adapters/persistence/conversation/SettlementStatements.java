package io.communityconnect.adapters.persistence.conversation;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.Settlements.Settled;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.ServiceWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The two statements that settle a batch of answers.
final class SettlementStatements {
  /// In one order, so that two instances cannot lock each other out.
  private static final String LOCK =
      """
      select conversation_id, fence from conversation_work
      where conversation_id = any(array(select unnest(:conversations))) and leased
      order by conversation_id
      for update
      """;

  /// Sees what stood before any of it was written: the answered messages still count as unanswered
  /// in the subqueries and are left out by their ids.
  private static final String STORE =
      """
      with answered as (
        update messages set answered_at = :at
        where id = any(array(select unnest(:answered))) and direction = 'inbound'),
      charged as (
        update usage_ledger l set state = 'settled', settled_at = greatest(l.created_at, :at),
          waited_ms = (
            select greatest(0, round(extract(epoch from greatest(l.created_at, :at) - m.created_at) * 1000))
            from messages m where m.id = l.message_id),
          sources = (
            select array(select jsonb_array_elements_text(s.titles::jsonb))
            from unnest(:citing, :cited) as s(id, titles) where s.id = l.message_id),
          unanswered = l.message_id = any(:openMessages)
        where message_id = any(array(select unnest(:answered))) and kind = 'query'
          and state = 'reserved'),
      kept as (
        insert into unanswered_questions
          (id, community_id, user_id, conversation_id, message_id, question, language, asked_at)
        select q.id, c.community_id, c.user_id, c.id, m.id, q.words, q.language, :at
        from unnest(:openIds, :openMessages, :openWords, :openLanguages)
            as q(id, message, words, language)
          join messages m on m.id = q.message
          join conversations c on c.id = m.conversation_id
        on conflict (message_id) do nothing),
      touched as (
        update conversations set updated_at = :at
        where id = any(array(select unnest(:conversations)))),
      part as (
        select p.*, p.is_first and p.channel = 'whatsapp' and not exists (
          select from outbox e where e.conversation_id = p.conversation and e.state <> 'dead')
          as claimed
        from unnest(:parts, :owners, :bodies, :senders, :phones, :userIds, :leading, :leaseEnds,
            :times, :channels, :questions, :details, :buttons) with ordinality
          as p(id, conversation, body, sender, phone, user_id, is_first, lease_end, at, channel,
            question, details, buttons, ordinal)),
      stored as (
        insert into messages
          (id, conversation_id, direction, kind, body, details, created_at, delivery_status, channel,
            answers)
        select id, conversation, 'outbound', 'text', body, details::jsonb, at,
          case channel when 'whatsapp' then 'PENDING' end, channel, question
        from part order by ordinal),
      owed as (
        insert into outbox (message_id, conversation_id, sender, recipient_phone,
          recipient_user_id, body, buttons, state, due_at, attempts, unconfirmed_since, created_at)
        select id, conversation, sender, phone, user_id, body, buttons::jsonb,
          case when claimed then 'leased' else 'waiting' end,
          case when claimed then lease_end else at end,
          case when claimed then 1 else 0 end,
          case when claimed then at end, at
        from part where channel = 'whatsapp' order by ordinal),
      finished as (
        update conversation_work w
        set leased = false, attempts = 0, (due_at, waiting_since) = (
          select case when count(*) > 0 then cast(:at as timestamptz) end, min(m.created_at)
          from messages m
          where m.conversation_id = w.conversation_id and m.direction = 'inbound'
            and m.answered_at is null and m.id <> all(:answered))
        where w.conversation_id = any(array(select unnest(:conversations)))
        returning w.conversation_id, w.due_at is not null as more)
      select f.conversation_id, f.more,
        (select p.claimed from part p where p.conversation = f.conversation_id and p.is_first)
          as claimed,
        (select i.created_at from messages i
         where i.conversation_id = f.conversation_id and i.direction = 'inbound'
           and i.speaker is null and i.channel = 'whatsapp'
         order by i.created_at desc limit 1) as last_inbound_at
      from finished f
      """;

  private SettlementStatements() {}

  /// A message whose answer rests on articles.
  ///
  /// @param titles a JSON array
  private record Citing(MessageId message, String titles) {
    static Stream<Citing> of(Settlement settlement) {
      if (settlement.sources().isEmpty()) {
        return Stream.empty();
      }
      String titles = SourceColumns.titlesOf(settlement.sources());
      return settlement.answered().stream().map(message -> new Citing(message, titles));
    }
  }

  /// @return the newest fence of each conversation that is leased
  static Map<UUID, Long> lock(List<Settlement> settlements) {
    return Transactions.current()
        .createQuery(LOCK)
        .bind("conversations", uuids(settlements, SettlementStatements::conversationOf))
        .map(
            (row, _) ->
                Map.entry(row.getObject("conversation_id", UUID.class), row.getLong("fence")))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// @param held whose conversations are locked and whose leases count, each once
  /// @return what came of each, by its conversation
  static Map<UUID, Settled> store(List<Settlement> held, Handle handle) {
    Map<UUID, Settlement> byConversation =
        held.stream().collect(toMap(SettlementStatements::conversationOf, Function.identity()));
    List<MessageId> answered =
        held.stream().flatMap(settlement -> settlement.answered().stream()).toList();
    List<Citing> citing = held.stream().flatMap(Citing::of).toList();
    Map<UUID, Settled> settled = new HashMap<>();
    OpenQuestionRows.of(held)
        .bindTo(ReplyRows.of(held).bindTo(handle.createQuery(STORE)))
        .bind("at", held.stream().map(Settlement::at).max(Instant::compareTo).orElseThrow())
        .bind("conversations", uuids(held, SettlementStatements::conversationOf))
        .bind("answered", uuids(answered, MessageId::value))
        .bind("citing", uuids(citing, each -> each.message().value()))
        .bind("cited", texts(citing, Citing::titles))
        .map(
            (row, _) -> {
              UUID conversation = row.getObject("conversation_id", UUID.class);
              return Map.entry(
                  conversation, settledOf(requireNonNull(byConversation.get(conversation)), row));
            })
        .forEach(entry -> settled.put(entry.getKey(), entry.getValue()));
    return settled;
  }

  private static Settled settledOf(Settlement settlement, ResultSet row) throws SQLException {
    Optional<Dispatch> firstPart =
        row.getBoolean("claimed")
            ? Optional.of(
                new Dispatch(
                    settlement.reply().getFirst(),
                    1,
                    settlement.heldUntil(),
                    true,
                    Optional.empty(),
                    new ServiceWindow(row.getTimestamp("last_inbound_at").toInstant())))
            : Optional.empty();
    return new Settled.Stored(firstPart, row.getBoolean("more"));
  }

  private static UUID conversationOf(Settlement settlement) {
    return settlement.lease().conversation().value();
  }
}

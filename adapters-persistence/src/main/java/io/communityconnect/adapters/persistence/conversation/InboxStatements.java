package io.communityconnect.adapters.persistence.conversation;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.domain.conversation.DebouncePolicy;
import io.communityconnect.domain.conversation.InboundMessage;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppUserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The statements that take a batch of messages in. Arrays go in, one element a message, so that
/// the database is asked once however many there are.
final class InboxStatements {
  /// By phone or by WhatsApp user id; where the two name different people, the one known longer.
  ///
  /// Scalar subqueries, because each is an index lookup whatever the planner believes: on a young
  /// database without statistics it would join or hash the whole of `messages` for every batch.
  private static final String LOCATE =
      """
      select c.id as community, u.id as resident,
        (select v.id from conversations v
         where v.user_id = u.id and v.community_id = c.id) as conversation,
        (i.user_id is not null and u.whatsapp_user_id is null)
          or (i.phone is not null and u.phone_number is null) as unlinked,
        (select true from messages m where m.provider_sid = i.sid) as seen
      from unnest(:sids, :phones, :userIds, :recipients) with ordinality
        as i(sid, phone, user_id, recipient, ordinal)
      left join communities c on c.whatsapp_sender = i.recipient
      left join lateral (
        select p.* from (
          select id, phone_number, whatsapp_user_id from users where phone_number = i.phone
          union all
          select id, phone_number, whatsapp_user_id from users
          where whatsapp_user_id = i.user_id) p
        order by p.id limit 1) u on true
      order by i.ordinal
      """;

  private static final String REGISTER =
      """
      insert into users (id, phone_number, whatsapp_user_id, full_name, community_id)
      select * from unnest(:ids, :phones, :userIds, :names, :communities)
      on conflict do nothing
      """;

  /// Learns the name that a resident was not known by, unless somebody else has it: two people are
  /// never made one.
  private static final String LINK =
      """
      update users u
      set whatsapp_user_id = coalesce(u.whatsapp_user_id, (
            select :userId where not exists (
              select from users other where other.whatsapp_user_id = :userId))),
        phone_number = coalesce(u.phone_number, (
            select :phone where not exists (
              select from users other where other.phone_number = :phone)))
      where u.id = :resident
      """;

  private static final String OPEN =
      """
      insert into conversations (id, user_id, community_id)
      select * from unnest(:ids, :residents, :communities)
      on conflict (user_id, community_id) do nothing
      """;

  /// Messages first, then their conversations' work, in an order in which two instances cannot lock
  /// each other out. An overdue conversation is not postponed, a leased one is left alone: whoever
  /// holds it looks for newer messages before giving it back.
  private static final String STORE =
      """
      with stored as (
        insert into messages
          (id, conversation_id, direction, kind, body, details, provider_sid, created_at)
        select i.id, i.conversation, 'inbound', i.kind, i.body, i.details::jsonb, i.sid, i.at
        from unnest(:ids, :conversations, :kinds, :bodies, :details, :sids, :times) with ordinality
          as i(id, conversation, kind, body, details, sid, at, ordinal)
        order by i.ordinal
        on conflict (provider_sid) where provider_sid is not null do nothing
        returning id, conversation_id, created_at),
      due as (
        insert into conversation_work as w
          (conversation_id, resident_id, community_id, due_at, waiting_since)
        select s.conversation_id,
          (select c.user_id from conversations c where c.id = s.conversation_id),
          (select c.community_id from conversations c where c.id = s.conversation_id),
          least(max(s.created_at) + :quiet * interval '1 second',
            min(s.created_at) + :max * interval '1 second'),
          min(s.created_at)
        from stored s group by s.conversation_id order by s.conversation_id
        on conflict (conversation_id) do update set
          due_at = case
            when w.due_at is null then excluded.due_at
            when w.leased or w.due_at <= excluded.waiting_since then w.due_at
            else least(excluded.due_at, w.waiting_since + :max * interval '1 second') end,
          waiting_since = coalesce(w.waiting_since, excluded.waiting_since)
        returning conversation_id, due_at)
      select s.id, s.conversation_id, d.due_at from stored s join due d using (conversation_id)
      """;

  private final DebouncePolicy debounce;

  InboxStatements(DebouncePolicy debounce) {
    this.debounce = debounce;
  }

  /// Where a message belongs, as far as it exists already.
  ///
  /// @param unlinked whether the message names its resident in a way not known so far
  /// @param seen whether the message itself is there already
  record Place(
      @Nullable UUID community,
      @Nullable UUID resident,
      @Nullable UUID conversation,
      boolean unlinked,
      boolean seen) {
    boolean isNewcomer() {
      return community != null && !seen && resident == null;
    }

    boolean needsLink() {
      return community != null && !seen && resident != null && unlinked;
    }

    boolean needsConversation() {
      return community != null && !seen && resident != null && conversation == null;
    }
  }

  /// A message that was not there before.
  record Stored(UUID conversation, Instant dueAt) {}

  List<Place> locate(List<InboundMessage> messages) {
    return bindPeople(Transactions.current().createQuery(LOCATE), messages)
        .bind("sids", texts(messages, message -> message.providerId().value()))
        .bind("recipients", texts(messages, message -> message.to().value()))
        .map(
            (row, _) ->
                new Place(
                    row.getObject("community", UUID.class),
                    row.getObject("resident", UUID.class),
                    row.getObject("conversation", UUID.class),
                    row.getBoolean("unlinked"),
                    row.getBoolean("seen")))
        .list();
  }

  void registerResidents(List<InboundMessage> messages, List<Place> places) {
    List<InboundMessage> newcomers = new ArrayList<>();
    List<Place> homes = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      Place place = places.get(i);
      if (place.isNewcomer()) {
        newcomers.add(messages.get(i));
        homes.add(place);
      } else if (place.needsLink()) {
        link(messages.get(i), place);
      }
    }
    if (!newcomers.isEmpty()) {
      bindPeople(Transactions.current().createUpdate(REGISTER), newcomers)
          .bind("ids", uuids(newcomers, _ -> UuidCreator.getTimeOrderedEpoch()))
          .bind("names", texts(newcomers, message -> message.profileName().orElse(null)))
          .bind("communities", uuids(homes, Place::community))
          .execute();
    }
  }

  private static void link(InboundMessage message, Place place) {
    Transactions.current()
        .createUpdate(LINK)
        .bind("userId", userIdOf(message))
        .bind("phone", phoneOf(message))
        .bind("resident", place.resident())
        .execute();
  }

  void openConversations(List<Place> places) {
    List<Place> missing = places.stream().filter(Place::needsConversation).toList();
    Transactions.current()
        .createUpdate(OPEN)
        .bind("ids", uuids(missing, _ -> UuidCreator.getTimeOrderedEpoch()))
        .bind("residents", uuids(missing, Place::resident))
        .bind("communities", uuids(missing, Place::community))
        .execute();
  }

  /// Stores the messages that have a place and were not there before, by their ids.
  Map<UUID, Stored> insertMessages(
      List<InboundMessage> messages, List<Place> places, List<UUID> ids) {
    MessageRows rows = new MessageRows();
    for (int i = 0; i < messages.size(); i++) {
      UUID conversation = places.get(i).conversation();
      if (conversation != null && !places.get(i).seen()) {
        rows.add(ids.get(i), conversation, messages.get(i));
      }
    }
    Map<UUID, Stored> stored = new HashMap<>();
    if (!rows.isEmpty()) {
      rows.bindTo(Transactions.closing().createQuery(STORE))
          .bind("quiet", seconds(debounce.quiet()))
          .bind("max", seconds(debounce.max()))
          .map(
              (row, _) ->
                  Map.entry(
                      row.getObject("id", UUID.class),
                      new Stored(
                          row.getObject("conversation_id", UUID.class),
                          row.getTimestamp("due_at").toInstant())))
          .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
    }
    return stored;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static <S extends SqlStatement<S>> S bindPeople(
      S statement, List<InboundMessage> messages) {
    return statement
        .bind("phones", texts(messages, InboxStatements::phoneOf))
        .bind("userIds", texts(messages, InboxStatements::userIdOf));
  }

  private static @Nullable String phoneOf(InboundMessage message) {
    return message.from().phone().map(PhoneNumber::value).orElse(null);
  }

  private static @Nullable String userIdOf(InboundMessage message) {
    return message.from().userId().map(WhatsAppUserId::value).orElse(null);
  }
}

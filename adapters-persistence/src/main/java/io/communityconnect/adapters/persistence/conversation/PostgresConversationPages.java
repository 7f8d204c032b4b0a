package io.communityconnect.adapters.persistence.conversation;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.ConversationPage;
import io.communityconnect.application.conversation.port.out.ConversationPage.Entry;
import io.communityconnect.application.conversation.port.out.ConversationPages;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Delivery;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Conversations by their messages' positions. Policies decide what an actor sees.
public final class PostgresConversationPages implements ConversationPages {
  private static final String OWNER =
      "select user_id, community_id from conversations where id = :conversation";

  private static final String CONVERSATION_OF =
      "select id from conversations where user_id = :resident and community_id = :community";

  /// By the time of saying: what was brought along arrived later than what was said since.
  private static final String PAGE =
      """
      select id, direction, kind, body, details, created_at, channel, written_by, delivery_status,
        delivery_error
      from messages
      where conversation_id = :conversation
        and (cast(:before as uuid) is null or (created_at, position) < (
          select b.created_at, b.position from messages b
          where b.id = cast(:before as uuid) and b.conversation_id = :conversation))
      order by created_at desc, position desc limit :limit
      """;

  private record Owner(ResidentId resident, CommunityId community) {}

  @Override
  public Optional<ConversationPage> page(
      ConversationId conversation, Optional<MessageId> before, int limit) {
    return Transactions.current()
        .createQuery(OWNER)
        .bind("conversation", conversation.value())
        .map(
            (row, _) ->
                new Owner(
                    new ResidentId(row.getObject(1, UUID.class)),
                    new CommunityId(row.getObject(2, UUID.class))))
        .findOne()
        .map(owner -> pageOf(owner, conversation, before, limit));
  }

  @Override
  public Optional<ConversationPage> pageOf(
      Actor.Resident resident, Optional<MessageId> before, int limit) {
    Owner owner = new Owner(resident.id(), resident.community());
    return Transactions.current()
        .createQuery(CONVERSATION_OF)
        .bind("resident", resident.id().value())
        .bind("community", resident.community().value())
        .mapTo(UUID.class)
        .findOne()
        .map(id -> pageOf(owner, new ConversationId(id), before, limit));
  }

  /// Reads one more than asked for, which tells whether there is more.
  private static ConversationPage pageOf(
      Owner owner, ConversationId conversation, Optional<MessageId> before, int limit) {
    List<Entry> read =
        Transactions.current()
            .createQuery(PAGE)
            .bind("conversation", conversation.value())
            .bind("before", before.map(MessageId::value).orElse(null))
            .bind("limit", limit + 1)
            .map((row, _) -> entry(row))
            .list();
    List<Entry> entries = read.subList(0, Math.min(limit, read.size()));
    return new ConversationPage(
        owner.resident(),
        owner.community(),
        entries,
        read.size() > limit ? Optional.of(entries.getLast().message().id()) : Optional.empty());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    Optional<String> error = Optional.ofNullable(row.getString("delivery_error"));
    return new Entry(
        MessageColumns.read(row),
        Optional.ofNullable(row.getObject("written_by", UUID.class)).map(ResidentId::new),
        Optional.ofNullable(row.getString("delivery_status"))
            .map(status -> new Delivery(DeliveryStatus.valueOf(status), error)));
  }
}

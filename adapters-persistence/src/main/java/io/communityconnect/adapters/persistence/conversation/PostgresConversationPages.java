package io.communityconnect.adapters.persistence.conversation;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.ConversationPage;
import io.communityconnect.application.conversation.port.out.ConversationPages;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Conversations by their messages' positions. Policies decide what an actor sees.
public final class PostgresConversationPages implements ConversationPages {
  private static final String OWNER =
      "select user_id, community_id from conversations where id = :conversation";

  /// By the time of saying: what was brought along arrived later than what was said since.
  private static final String PAGE =
      """
      select id, direction, kind, body, details, created_at from messages
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

  /// Reads one more than asked for, which tells whether there is more.
  private static ConversationPage pageOf(
      Owner owner, ConversationId conversation, Optional<MessageId> before, int limit) {
    List<Message> read =
        Transactions.current()
            .createQuery(PAGE)
            .bind("conversation", conversation.value())
            .bind("before", before.map(MessageId::value).orElse(null))
            .bind("limit", limit + 1)
            .map((row, _) -> MessageColumns.read(row))
            .list();
    List<Message> messages = read.subList(0, Math.min(limit, read.size()));
    return new ConversationPage(
        owner.resident(),
        owner.community(),
        messages,
        read.size() > limit ? Optional.of(messages.getLast().id()) : Optional.empty());
  }
}

package io.communityconnect.adapters.persistence.embedding;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;
import static java.util.stream.Collectors.partitioningBy;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.recall.port.out.EmbeddingQueue;
import io.communityconnect.application.recall.port.out.PendingText;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `embedding_work`, which [EmbeddingDiscovery] fills.
public final class PostgresEmbeddingQueue implements EmbeddingQueue {
  /// Before everything else: work falls due in the order of time.
  private static final String PUT_FIRST =
      """
      insert into embedding_work as w (model, message_id, due_at)
      select :model, m.id, :first from messages m
      where m.conversation_id = :conversation and m.body ~ '\\S'
        and (select true from embeddings e
          where e.message_id = m.id and e.model = :model) is null
        and exists (select from embedding_models where name = :model and retired_at is null)
      order by m.id
      on conflict (model, message_id) do update set due_at = excluded.due_at where w.attempts = 0
      """;

  private static final String WAITING =
      """
      select count(*) from messages m
      where m.conversation_id = :conversation
        and (select w.due_at from embedding_work w
          where w.model = :model and w.message_id = m.id) is not null
      """;

  private static final String CLAIM =
      """
      update embedding_work w set due_at = :until, attempts = w.attempts + 1
      where w.model = :model and w.message_id = any(array(
        select d.message_id from embedding_work d
        where d.model = :model and d.due_at <= :now
        order by d.due_at limit :limit
        for update skip locked))
      returning w.message_id, w.attempts,
        (select m.conversation_id from messages m where m.id = w.message_id) as conversation_id,
        (select c.community_id from messages m join conversations c on c.id = m.conversation_id
          where m.id = w.message_id) as community_id,
        (select left(m.body, :maxLength) from messages m where m.id = w.message_id) as words
      """;

  private static final String DONE =
      "delete from embedding_work where model = :model and message_id = any(:messages)";

  private static final String DEFER =
      """
      update embedding_work set due_at = :dueAt, attempts = attempts - 1
      where model = :model and message_id = any(:messages) and attempts > 0
      """;

  private static final String RESCHEDULE =
      """
      update embedding_work set due_at = :dueAt
      where model = :model and message_id = any(:messages)
      """;

  @Override
  public Discovery discover(EmbeddingModelId model, Instant now) {
    return new EmbeddingDiscovery(model, now).go();
  }

  @Override
  public void putFirst(EmbeddingModelId model, ConversationId conversation) {
    Transactions.current()
        .createUpdate(PUT_FIRST)
        .bind("model", model.name())
        .bind("conversation", conversation.value())
        .bind("first", Instant.EPOCH)
        .execute();
  }

  @Override
  public long waiting(EmbeddingModelId model, ConversationId conversation) {
    return Transactions.current()
        .createQuery(WAITING)
        .bind("model", model.name())
        .bind("conversation", conversation.value())
        .mapTo(Long.class)
        .one();
  }

  @Override
  public List<PendingText> claim(
      EmbeddingModelId model, Instant now, Duration leaseFor, int limit) {
    Map<Boolean, List<Claimed>> byWords =
        Transactions.current()
            .createUpdate(CLAIM)
            .bind("model", model.name())
            .bind("now", now)
            .bind("until", now.plus(leaseFor))
            .bind("limit", limit)
            .bind("maxLength", PendingText.MAX_LENGTH)
            .executeAndReturnGeneratedKeys()
            .map(
                (row, _) ->
                    new Claimed(
                        new MessageId(row.getObject("message_id", UUID.class)),
                        new ConversationId(row.getObject("conversation_id", UUID.class)),
                        new CommunityId(row.getObject("community_id", UUID.class)),
                        row.getString("words"),
                        row.getInt("attempts")))
            .stream()
            .collect(partitioningBy(claimed -> claimed.words().isBlank()));
    // Java knows more blanks than Postgres.
    skip(model, byWords.getOrDefault(true, List.of()).stream().map(Claimed::message).toList());
    return byWords.getOrDefault(false, List.of()).stream().map(Claimed::pending).toList();
  }

  private record Claimed(
      MessageId message,
      ConversationId conversation,
      CommunityId community,
      String words,
      int attempts) {
    PendingText pending() {
      return new PendingText(message, conversation, community, words, attempts);
    }
  }

  @Override
  public void done(EmbeddingModelId model, List<MessageId> messages) {
    if (!messages.isEmpty()) {
      Transactions.current()
          .createUpdate(DONE)
          .bind("model", model.name())
          .bind("messages", uuids(messages, MessageId::value))
          .execute();
    }
  }

  @Override
  public void skip(EmbeddingModelId model, List<MessageId> messages) {
    reschedule(RESCHEDULE, model, messages, null);
  }

  @Override
  public void postpone(EmbeddingModelId model, List<MessageId> messages, Instant dueAt) {
    reschedule(RESCHEDULE, model, messages, dueAt);
  }

  @Override
  public void defer(EmbeddingModelId model, List<MessageId> messages, Instant dueAt) {
    reschedule(DEFER, model, messages, dueAt);
  }

  private static void reschedule(
      String sql, EmbeddingModelId model, List<MessageId> messages, @Nullable Instant dueAt) {
    if (!messages.isEmpty()) {
      Transactions.current()
          .createUpdate(sql)
          .bind("model", model.name())
          .bindByType("dueAt", dueAt, Instant.class)
          .bind("messages", uuids(messages, MessageId::value))
          .execute();
    }
  }
}

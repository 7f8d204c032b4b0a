package io.communityconnect.adapters.persistence.embedding;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;
import static java.util.stream.Collectors.partitioningBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.recall.port.out.EmbeddingQueue;
import io.communityconnect.application.recall.port.out.PendingText;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// The table `embedding_work`, filled by walking along the keys of messages.
///
/// The keys grow with time, but a message may still turn up a little behind the newest. So what was
/// looked at once is looked at again, every few seconds, until it is so old that nothing can turn
/// up before it any more.
public final class PostgresEmbeddingQueue implements EmbeddingQueue {
  private static final int FIRST_LOOK = 5_000;
  private static final int SECOND_LOOK = 20_000;
  private static final Duration SECOND_LOOK_EVERY = Duration.ofSeconds(10);

  /// Longer than any transaction that stores messages, and than servers' clocks differ.
  private static final Duration SETTLED_AFTER = Duration.ofMinutes(5);

  private static final String LOCK =
      """
      select looked_to, settled_to,
        settled_to < looked_to and settled_at <= :before as second_look
      from embedding_models where name = :model and retired_at is null
      for update skip locked
      """;

  private static final String IS_CURRENT =
      "select exists (select from embedding_models where name = :model and retired_at is null)";

  /// Scalar subqueries make each step an index lookup, whatever the planner believes.
  private static final String LOOK =
      """
      with seen as materialized (
        select id, body ~ '\\S' as has_words from messages
        where id > :from order by id limit :limit),
      queued as (
        insert into embedding_work (model, message_id, due_at)
        select :model, s.id, :now from seen s
        where s.has_words
          and (select true from embeddings e
            where e.message_id = s.id and e.model = :model) is null
          and (select true from embedding_work w
            where w.model = :model and w.message_id = s.id) is null
        on conflict do nothing)
      select count(*) as seen, (select id from seen order by id desc limit 1) as last from seen
      """;

  private static final String LOOKED =
      """
      update embedding_models set
        looked_to = greatest(looked_to, :last),
        settled_to = case when settled_to = :from then greatest(settled_to, least(:last, :settled))
          else settled_to end
      where name = :model
      """;

  private static final String SETTLED =
      """
      with settled as (
        update embedding_models set
          settled_to = greatest(settled_to, least(:last, :settled)), settled_at = :now
        where name = :model
        returning settled_to)
      delete from embedding_work
      where model = :model and due_at is null and message_id <= (select settled_to from settled)
      """;

  private static final String COMPLETE =
      """
      update embedding_models m set complete_at = :now
      where m.name = :model and m.complete_at is null and m.looked_to >= m.catch_up_to
        and (select true from embedding_work w
          where w.model = :model and w.message_id <= m.catch_up_to and w.due_at is not null
          limit 1) is null
      """;

  private static final String SUPERSEDE_OTHERS =
      """
      with superseded as (
        update embedding_models o set retired_at = :now, complete_at = null
        where o.retired_at is null
          and o.adopted_at < (select adopted_at from embedding_models where name = :model)
        returning o.name)
      delete from embedding_work where model = any(array(select name from superseded))
      """;

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
        (select left(m.body, :maxLength) from messages m where m.id = w.message_id) as words
      """;

  private static final String DONE =
      "delete from embedding_work where model = :model and message_id = any(:messages)";

  private static final String RESCHEDULE =
      """
      update embedding_work set due_at = :dueAt
      where model = :model and message_id = any(:messages)
      """;

  @Override
  public Discovery discover(EmbeddingModelId model, Instant now) {
    Optional<Progress> locked =
        Transactions.current()
            .createQuery(LOCK)
            .bind("model", model.name())
            .bind("before", now.minus(SECOND_LOOK_EVERY))
            .map(
                (row, _) ->
                    new Progress(
                        row.getObject("looked_to", UUID.class),
                        row.getObject("settled_to", UUID.class),
                        row.getBoolean("second_look")))
            .findOne();
    return locked
        .map(progress -> discover(model, progress, now))
        .orElseGet(() -> isCurrent(model) ? Discovery.BUSY : Discovery.SUPERSEDED);
  }

  private record Progress(UUID lookedTo, UUID settledTo, boolean secondLook) {}

  /// @param last null where nothing was seen
  private record Look(int seen, @Nullable UUID last) {}

  private static boolean isCurrent(EmbeddingModelId model) {
    return Transactions.current()
        .createQuery(IS_CURRENT)
        .bind("model", model.name())
        .mapTo(Boolean.class)
        .one();
  }

  private static Discovery discover(EmbeddingModelId model, Progress progress, Instant now) {
    if (progress.secondLook()) {
      Look second = look(model, progress.settledTo(), SECOND_LOOK, now);
      update(SETTLED, model, now)
          .bind("last", second.last())
          .bind("settled", settled(now))
          .execute();
    }
    Look first = look(model, progress.lookedTo(), FIRST_LOOK, now);
    if (first.last() != null) {
      Transactions.current()
          .createUpdate(LOOKED)
          .bind("model", model.name())
          .bind("from", progress.lookedTo())
          .bind("last", first.last())
          .bind("settled", settled(now))
          .execute();
    }
    if (first.seen() == FIRST_LOOK) {
      return Discovery.MORE;
    }
    if (update(COMPLETE, model, now).execute() > 0) {
      update(SUPERSEDE_OTHERS, model, now).execute();
    }
    return Discovery.CAUGHT_UP;
  }

  private static Look look(EmbeddingModelId model, UUID from, int limit, Instant now) {
    return Transactions.current()
        .createQuery(LOOK)
        .bind("model", model.name())
        .bind("from", from)
        .bind("limit", limit)
        .bind("now", now)
        .map((row, _) -> new Look(row.getInt("seen"), row.getObject("last", UUID.class)))
        .one();
  }

  private static Update update(String sql, EmbeddingModelId model, Instant now) {
    return Transactions.current().createUpdate(sql).bind("model", model.name()).bind("now", now);
  }

  /// No message turns up any more whose key is smaller.
  private static UUID settled(Instant now) {
    return UuidCreator.getTimeOrderedEpochMin(now.minus(SETTLED_AFTER));
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
        update(CLAIM, model, now)
            .bind("until", now.plus(leaseFor))
            .bind("limit", limit)
            .bind("maxLength", PendingText.MAX_LENGTH)
            .executeAndReturnGeneratedKeys()
            .map(
                (row, _) ->
                    new Claimed(
                        new MessageId(row.getObject("message_id", UUID.class)),
                        new ConversationId(row.getObject("conversation_id", UUID.class)),
                        row.getString("words"),
                        row.getInt("attempts")))
            .stream()
            .collect(partitioningBy(claimed -> claimed.words().isBlank()));
    // Java knows more blanks than Postgres.
    skip(model, byWords.getOrDefault(true, List.of()).stream().map(Claimed::message).toList());
    return byWords.getOrDefault(false, List.of()).stream().map(Claimed::pending).toList();
  }

  private record Claimed(
      MessageId message, ConversationId conversation, String words, int attempts) {
    PendingText pending() {
      return new PendingText(message, conversation, words, attempts);
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
    reschedule(model, messages, null);
  }

  @Override
  public void postpone(EmbeddingModelId model, List<MessageId> messages, Instant dueAt) {
    reschedule(model, messages, dueAt);
  }

  private static void reschedule(
      EmbeddingModelId model, List<MessageId> messages, @Nullable Instant dueAt) {
    if (!messages.isEmpty()) {
      Transactions.current()
          .createUpdate(RESCHEDULE)
          .bind("model", model.name())
          .bindByType("dueAt", dueAt, Instant.class)
          .bind("messages", uuids(messages, MessageId::value))
          .execute();
    }
  }
}

package io.communityconnect.adapters.persistence.embedding;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.recall.port.out.EmbeddingQueue.Discovery;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// One walk along the keys of messages, looking for those that a model has not embedded.
///
/// The keys grow with time, but a message may still turn up a little behind the newest. So what was
/// looked at once is looked at again, every minute, until it is so old that nothing can turn
/// up before it any more.
record EmbeddingDiscovery(EmbeddingModelId model, Instant now) {
  private static final int FIRST_LOOK = 5_000;
  private static final int SECOND_LOOK = 20_000;
  private static final Duration SECOND_LOOK_EVERY = Duration.ofMinutes(1);

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

  /// Passages say themselves by which model they were embedded, or could not be.
  private static final String COMPLETE =
      """
      update embedding_models m set complete_at = :now
      where m.name = :model and m.complete_at is null and m.looked_to >= m.catch_up_to
        and (select true from embedding_work w
          where w.model = :model and w.message_id <= m.catch_up_to and w.due_at is not null
          limit 1) is null
        and (select true from knowledge_passages p
          where p.embedded_by is distinct from m.name and p.created_at < m.adopted_at
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

  /// Looks at some more, where nobody else does just now.
  Discovery go() {
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
        .map(this::goOn)
        .orElseGet(() -> isCurrent() ? Discovery.BUSY : Discovery.SUPERSEDED);
  }

  private record Progress(UUID lookedTo, UUID settledTo, boolean secondLook) {}

  /// @param last null where nothing was seen
  private record Look(int seen, @Nullable UUID last) {}

  private boolean isCurrent() {
    return Transactions.current()
        .createQuery(IS_CURRENT)
        .bind("model", model.name())
        .mapTo(Boolean.class)
        .one();
  }

  private Discovery goOn(Progress progress) {
    if (progress.secondLook()) {
      settle(progress);
    }
    Look first = look(progress.lookedTo(), FIRST_LOOK);
    if (first.last() != null) {
      Transactions.current()
          .createUpdate(LOOKED)
          .bind("model", model.name())
          .bind("from", progress.lookedTo())
          .bind("last", first.last())
          .bind("settled", settled())
          .execute();
    }
    if (first.seen() == FIRST_LOOK) {
      return Discovery.MORE;
    }
    if (update(COMPLETE).execute() > 0) {
      update(SUPERSEDE_OTHERS).execute();
    }
    return Discovery.CAUGHT_UP;
  }

  /// Where nothing is seen a second time, all that was there has been deleted since.
  private void settle(Progress progress) {
    UUID last = look(progress.settledTo(), SECOND_LOOK).last();
    update(SETTLED)
        .bind("last", last == null ? progress.lookedTo() : last)
        .bind("settled", settled())
        .execute();
  }

  private Look look(UUID from, int limit) {
    return Transactions.current()
        .createQuery(LOOK)
        .bind("model", model.name())
        .bind("from", from)
        .bind("limit", limit)
        .bind("now", now)
        .map((row, _) -> new Look(row.getInt("seen"), row.getObject("last", UUID.class)))
        .one();
  }

  private Update update(String sql) {
    return Transactions.current().createUpdate(sql).bind("model", model.name()).bind("now", now);
  }

  /// No message turns up any more whose key is smaller.
  private UUID settled() {
    return UuidCreator.getTimeOrderedEpochMin(now.minus(SETTLED_AFTER));
  }
}

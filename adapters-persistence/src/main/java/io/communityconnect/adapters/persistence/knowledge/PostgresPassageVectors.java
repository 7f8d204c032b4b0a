package io.communityconnect.adapters.persistence.knowledge;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.knowledge.port.out.PassageVectors;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.TextDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Passages say themselves which model has embedded them; vectors lie in `embeddings`.
public final class PostgresPassageVectors implements PassageVectors {
  private static final String IS_LAST =
      """
      select name = :model as is_last from embedding_models order by adopted_at desc limit 1
      """;

  /// Those that have a vector of the model already, from before another took its place, need none.
  /// Asked for by order, which the index serves, and not by difference: mostly there is none.
  private static final String EMBED_ANEW =
      """
      update knowledge_passages p
      set embed_due_at = 'epoch', embed_attempts = 0,
        embedded_by = (select e.model from embeddings e
          where e.passage_id = p.id and e.model = :model)
      where p.id = any(array(
        select o.id from knowledge_passages o
        where o.embedded_by < :model or o.embedded_by > :model
        for no key update skip locked))
      """;

  private static final String CLAIM =
      """
      with due as materialized (
        select id from knowledge_passages
        where embedded_by is null and embed_due_at <= :now
        order by embed_due_at, id limit :limit
        for update skip locked)
      update knowledge_passages p
      set embed_due_at = :until, embed_attempts = p.embed_attempts + 1
      from knowledge_articles a
      where p.id = any(array(select id from due)) and a.id = p.article_id
      returning p.id, p.community_id, a.title, p.heading, p.body, p.content_hash, p.embed_attempts
      """;

  /// What the model has finished stays as it is: others may hold it in memory.
  private static final String STORE =
      """
      with stored as (
        insert into embeddings
          (id, passage_id, community_id, model, content_hash, vector, created_at)
        select :id, p.id, p.community_id, :model, :content, :vector::vector, :at
        from knowledge_passages p
        where p.id = :passage and p.embedded_by is distinct from :model
        on conflict do nothing)
      update knowledge_passages set embedded_by = :model where id = :passage
      """;

  /// Whoever writes an article locks passages in an order of its own, and would wait for one who
  /// waited here. What is left out is claimed again when its lease ends.
  private static final String LOCK =
      """
      select id from knowledge_passages where id = any(:passages)
      for no key update skip locked
      """;

  private static final String SKIP =
      "update knowledge_passages set embedded_by = :model where id = any(array(" + LOCK + "))";

  private static final String POSTPONE =
      "update knowledge_passages set embed_due_at = :due where id = any(array(" + LOCK + "))";

  private static final String DEFER =
      """
      update knowledge_passages set embed_due_at = :due, embed_attempts = embed_attempts - 1
      where embed_attempts > 0 and id = any(array("""
          + LOCK
          + "))";

  @Override
  public boolean follow(EmbeddingModelId model) {
    boolean isLast =
        Transactions.current()
            .createQuery(IS_LAST)
            .bind("model", model.name())
            .mapTo(Boolean.class)
            .findOne()
            .orElse(false);
    if (isLast) {
      Transactions.current().createUpdate(EMBED_ANEW).bind("model", model.name()).execute();
    }
    return isLast;
  }

  @Override
  public List<PendingPassage> claim(Instant now, Duration leaseFor, int limit) {
    return Transactions.current()
        .createUpdate(CLAIM)
        .bind("now", now)
        .bind("until", now.plus(leaseFor))
        .bind("limit", limit)
        .executeAndReturnGeneratedKeys()
        .map(
            (row, _) ->
                new PendingPassage(
                    new PassageId(row.getObject("id", UUID.class)),
                    new CommunityId(row.getObject("community_id", UUID.class)),
                    PassageRows.embeddable(
                        row.getString("title"),
                        Optional.ofNullable(row.getString("heading")),
                        row.getString("body")),
                    new TextDigest(row.getString("content_hash")),
                    row.getInt("embed_attempts")))
        .list();
  }

  @Override
  public void store(EmbeddingModelId model, List<PassageEmbedding> embeddings, Instant at) {
    if (!embeddings.stream().map(PassageEmbedding::vector).allMatch(model::fits)) {
      throw new IllegalArgumentException("a vector is not one of the model's");
    }
    Set<UUID> locked = locked(embeddings);
    List<PassageEmbedding> stored =
        embeddings.stream()
            .filter(embedding -> locked.contains(embedding.passage().value()))
            .toList();
    if (stored.isEmpty()) {
      return;
    }
    PreparedBatch batch = Transactions.current().prepareBatch(STORE);
    for (PassageEmbedding embedding : stored) {
      batch
          .bind("id", UuidCreator.getTimeOrderedEpoch())
          .bind("passage", embedding.passage().value())
          .bind("model", model.name())
          .bind("content", embedding.content().value())
          .bind("vector", embedding.vector())
          .bind("at", at)
          .add();
    }
    batch.execute();
  }

  private static Set<UUID> locked(List<PassageEmbedding> embeddings) {
    return embeddings.isEmpty()
        ? Set.of()
        : Transactions.current()
            .createQuery(LOCK)
            .bind("passages", uuids(embeddings, embedding -> embedding.passage().value()))
            .mapTo(UUID.class)
            .set();
  }

  @Override
  public void skip(EmbeddingModelId model, List<PassageId> passages) {
    if (!passages.isEmpty()) {
      Transactions.current()
          .createUpdate(SKIP)
          .bind("model", model.name())
          .bind("passages", uuids(passages, PassageId::value))
          .execute();
    }
  }

  @Override
  public void postpone(List<PassageId> passages, Instant dueAt) {
    reschedule(POSTPONE, passages, dueAt);
  }

  @Override
  public void defer(List<PassageId> passages, Instant dueAt) {
    reschedule(DEFER, passages, dueAt);
  }

  private static void reschedule(String sql, List<PassageId> passages, Instant dueAt) {
    if (!passages.isEmpty()) {
      Transactions.current()
          .createUpdate(sql)
          .bind("due", dueAt)
          .bind("passages", uuids(passages, PassageId::value))
          .execute();
    }
  }
}

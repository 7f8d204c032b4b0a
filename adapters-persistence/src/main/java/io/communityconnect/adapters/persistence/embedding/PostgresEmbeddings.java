package io.communityconnect.adapters.persistence.embedding;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.recall.port.out.Embeddings;
import io.communityconnect.application.recall.port.out.MessageEmbedding;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.TextDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// Vectors in the table `embeddings`. Policies decide what an actor sees; the statements do not.
public final class PostgresEmbeddings implements Embeddings {
  /// A model that is taken back keeps what is left of its vectors, and is looked through anew when
  /// some may have been removed. Never adopted earlier than another: servers' clocks differ.
  private static final String ADOPT =
      """
      insert into embedding_models as m (name, dimensions, adopted_at, settled_at, catch_up_to)
      select :model, :dimensions,
        greatest(:now, (select max(o.adopted_at) from embedding_models o) + interval '1 ms'),
        :now,
        coalesce((select id from messages order by id desc limit 1),
          '00000000-0000-0000-0000-000000000000')
      on conflict (name) do update set
        adopted_at = excluded.adopted_at,
        catch_up_to = excluded.catch_up_to,
        looked_to = case when m.retired_at is null then m.looked_to
          else '00000000-0000-0000-0000-000000000000' end,
        settled_to = case when m.retired_at is null then m.settled_to
          else '00000000-0000-0000-0000-000000000000' end,
        complete_at = null,
        retired_at = null
      where m.name <> (select o.name from embedding_models o order by o.adopted_at desc limit 1)
      """;

  private static final String DIMENSIONS =
      "select dimensions from embedding_models where name = :model";

  private static final String SEARCHABLE =
      """
      select name, dimensions from embedding_models
      where complete_at is not null order by adopted_at desc limit 1
      """;

  private static final String STORE =
      """
      insert into embeddings
        (id, conversation_id, message_id, user_id, community_id, model, content_hash, vector,
          created_at)
      select :id, m.conversation_id, m.id, c.user_id, c.community_id, :model, :content,
        :vector::vector, :at
      from messages m join conversations c on c.id = m.conversation_id
      where m.id = :message
      on conflict do nothing
      """;

  private static final String KNOWN =
      """
      select w.conversation, w.content, e.vector
      from unnest(:conversations, :contents) as w(conversation, content)
      cross join lateral (
        select vector from embeddings
        where conversation_id = w.conversation and model = :model and content_hash = w.content
        limit 1) e
      """;

  private static final String VECTOR =
      "select vector from embeddings where message_id = :message and model = :model";

  private static final String COUNT = "select count(*) from embeddings where model = :model";

  private static final String REMOVE_SUPERSEDED =
      """
      delete from embeddings where id = any(array(
        select e.id from embeddings e
        where e.model = any(array(select name from embedding_models where retired_at is not null))
        limit :limit))
      """;

  private static final String FORGET_SUPERSEDED =
      "delete from embedding_models where retired_at is not null";

  @Override
  public void adopt(EmbeddingModelId model, Instant now) {
    Transactions.current()
        .createUpdate(ADOPT)
        .bind("model", model.name())
        .bind("dimensions", model.dimensions())
        .bind("now", now)
        .execute();
    int dimensions =
        Transactions.current()
            .createQuery(DIMENSIONS)
            .bind("model", model.name())
            .mapTo(Integer.class)
            .one();
    if (dimensions != model.dimensions()) {
      throw new IllegalStateException("the model is known with other dimensions");
    }
  }

  @Override
  public Optional<EmbeddingModelId> searchable() {
    return Transactions.current()
        .createQuery(SEARCHABLE)
        .map((row, _) -> new EmbeddingModelId(row.getString(1), row.getInt(2)))
        .findOne();
  }

  @Override
  public void store(EmbeddingModelId model, List<MessageEmbedding> embeddings, Instant at) {
    if (!embeddings.stream().map(MessageEmbedding::vector).allMatch(model::fits)) {
      throw new IllegalArgumentException("a vector is not one of the model's");
    }
    if (embeddings.isEmpty()) {
      return;
    }
    PreparedBatch batch = Transactions.current().prepareBatch(STORE);
    for (MessageEmbedding embedding : embeddings) {
      batch
          .bind("id", UuidCreator.getTimeOrderedEpoch())
          .bind("message", embedding.message().value())
          .bind("model", model.name())
          .bind("content", embedding.content().value())
          .bind("vector", embedding.vector())
          .bind("at", at)
          .add();
    }
    batch.execute();
  }

  @Override
  public Map<Words, EmbeddingVector> known(EmbeddingModelId model, List<Words> words) {
    if (words.isEmpty()) {
      return Map.of();
    }
    return Transactions.current()
        .createQuery(KNOWN)
        .bind("model", model.name())
        .bind("conversations", uuids(words, said -> said.conversation().value()))
        .bind("contents", texts(words, said -> said.content().value()))
        .map(
            (row, context) ->
                Map.entry(
                    new Words(
                        new ConversationId(row.getObject("conversation", UUID.class)),
                        new TextDigest(row.getString("content"))),
                    vectorOf(row, context)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
  }

  private static EmbeddingVector vectorOf(ResultSet row, StatementContext context)
      throws SQLException {
    return context
        .findColumnMapperFor(EmbeddingVector.class)
        .orElseThrow()
        .map(row, "vector", context);
  }

  @Override
  public Optional<EmbeddingVector> of(MessageId message, EmbeddingModelId model) {
    return Transactions.current()
        .createQuery(VECTOR)
        .bind("message", message.value())
        .bind("model", model.name())
        .mapTo(EmbeddingVector.class)
        .findOne();
  }

  @Override
  public long count(EmbeddingModelId model) {
    return Transactions.current()
        .createQuery(COUNT)
        .bind("model", model.name())
        .mapTo(Long.class)
        .one();
  }

  @Override
  public int removeSuperseded(int limit) {
    int removed =
        Transactions.current().createUpdate(REMOVE_SUPERSEDED).bind("limit", limit).execute();
    if (removed == 0) {
      Transactions.current().createUpdate(FORGET_SUPERSEDED).execute();
    }
    return removed;
  }
}

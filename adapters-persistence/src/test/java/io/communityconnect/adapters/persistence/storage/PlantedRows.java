package io.communityconnect.adapters.persistence.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.util.Arrays;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Rows that tests need and no port writes, put there as the owner of the tables.
record PlantedRows(Jdbi owner) {
  /// Registers somebody.
  ResidentId register(String role, @Nullable UUID community) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    owner.useHandle(
        handle ->
            handle.execute(
                """
                    insert into users (id, phone_number, user_role, community_id)
                    values (?, ?, ?, ?)
                    """,
                id,
                "+1999" + Math.floorMod(id.getLeastSignificantBits(), 10_000_000_000L),
                role,
                community));
    return new ResidentId(id);
  }

  /// Leaves an article as an older release did, without passages.
  void unsplit(ArticleId article) {
    owner.useHandle(
        handle -> {
          handle.execute("delete from knowledge_passages where article_id = ?", article.value());
          handle.execute(
              "update knowledge_articles set split_version = 0 where id = ?", article.value());
        });
  }

  /// Gives a message the vector of its meaning.
  void mean(MessageId message, EmbeddingModelId model, EmbeddingVector vector) {
    owner.useHandle(
        handle ->
            handle.execute(
                """
                    insert into embeddings (id, conversation_id, message_id, user_id, community_id,
                      model, content_hash, vector)
                    select gen_random_uuid(), c.id, m.id, c.user_id, c.community_id, ?, 'test',
                      cast(? as real[])::vector
                    from messages m join conversations c on c.id = m.conversation_id
                    where m.id = ?
                    """,
                model.name(),
                Arrays.toString(vector.toArray()).replace('[', '{').replace(']', '}'),
                message.value()));
  }
}

package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.vector.VectorIndexes;
import io.communityconnect.application.TestClock;
import io.communityconnect.application.storage.Given;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Indexes over real rows. Without pgvector there are none, and that is all that can be seen.
final class VectorIndexesIT {
  private static final EmbeddingModelId MODEL = new EmbeddingModelId("indexed-words", 8);

  private final TestDatabase database = TestDatabase.empty();
  private final PostgresStorage storage = new PostgresStorage();
  private final VectorIndexes indexes = new VectorIndexes(database.ownerUrl());
  private final TestClock clock = storage.clock();

  @Test
  void followTheNumberOfVectors() {
    new Given(storage).text("+15550000001", "gym");
    new Given(storage).inSystem(() -> storage.embeddings().adopt(MODEL, clock.instant()));

    grow(1, 9_999);
    assertThat(built()).isZero();
    assertThat(definitions()).isEmpty();

    grow(10_000, 10_000);
    assertThat(built()).isEqualTo(expected(1));
    assertThat(definitions())
        .hasSize(expected(1))
        .allMatch(
            definition ->
                definition.contains("USING ivfflat (((vector)::")
                    && definition.contains("vector(8)")
                    && definition.contains("vector_cosine_ops")
                    && definition.contains("lists='10'")
                    && definition.contains("WHERE (model = 'indexed-words'::text)"));

    grow(10_001, 12_000);
    assertThat(built()).isZero();

    grow(12_001, 20_000);
    assertThat(built()).isEqualTo(expected(1));
    assertThat(definitions())
        .hasSize(expected(1))
        .allMatch(definition -> definition.contains("lists='20'"));

    database.owner().useHandle(handle -> handle.execute("delete from embeddings"));
    assertThat(built()).isZero();
    assertThat(definitions()).isEmpty();
  }

  @Test
  void areLeftToTheInstanceThatBuildsThem() {
    new Given(storage).text("+15550000001", "gym");
    new Given(storage).inSystem(() -> storage.embeddings().adopt(MODEL, clock.instant()));
    grow(1, 10_000);

    int builtMeanwhile =
        database
            .owner()
            .withHandle(
                handle -> {
                  handle.execute(
                      "select pg_advisory_lock(hashtext('community_connect_vector_indexes'))");
                  return bringUpToDate();
                });

    assertThat(builtMeanwhile).isZero();
    assertThat(built()).isEqualTo(expected(1));
  }

  /// A connection that was closed keeps its lock until the database has noticed.
  private int built() {
    Awaitility.await("nobody else builds").atMost(Duration.ofSeconds(60)).until(this::isUnlocked);
    return bringUpToDate();
  }

  private int bringUpToDate() {
    return indexes.bringUpToDate(clock.advance(Duration.ofSeconds(1)));
  }

  private boolean isUnlocked() {
    return database
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select pg_try_advisory_xact_lock(hashtext('community_connect_vector_indexes'))
                        """)
                    .mapTo(Boolean.class)
                    .one());
  }

  private static int expected(int number) {
    return TestDatabase.WITHOUT_PGVECTOR ? 0 : number;
  }

  private List<String> definitions() {
    return database
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select indexdef from pg_indexes where indexname like 'embeddings_ivf%'")
                    .mapTo(String.class)
                    .list());
  }

  /// Vectors without messages would be none; these share one conversation.
  private void grow(int from, int to) {
    database
        .owner()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        with grown as (
                          insert into messages (id, conversation_id, direction, kind, body,
                            provider_sid, created_at)
                          select gen_random_uuid(), (select id from conversations), 'inbound', 'text',
                            'words', 'SM' || lpad(n::text, 32, 'f'), now()
                          from generate_series(:from, :to) n
                          returning id)
                        insert into embeddings (id, conversation_id, message_id, user_id, community_id,
                          model, content_hash, vector)
                        select gen_random_uuid(), c.id, g.id, c.user_id, c.community_id, :model, 'x',
                          array[random(), 1, 2, 3, 4, 5, random(), 7]::real[]::vector
                        from grown g, conversations c
                        """)
                    .bind("from", from)
                    .bind("to", to)
                    .bind("model", MODEL.name())
                    .execute());
  }
}

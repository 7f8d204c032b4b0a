package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.recall.port.out.History.Candidate;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.application.storage.Given;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.PastMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/// A resident who wrote so much that not all of it is compared.
final class LongHistory {
  static final EmbeddingModelId MODEL = new EmbeddingModelId("long-memory", 384);
  private static final int MESSAGES = 9_000;
  private static final int PORTION = 1_000;
  private static final int QUERIES = 5;
  private static final int NEAREST = 10;

  private final PostgresStorage storage = new PostgresStorage();
  private final Given given = new Given(storage);
  private final Jdbi owner = TestDatabase.asItIs().owner();
  private final Random random = new Random(7);

  private final Lease ada = given.leaseFor("+15550000001");

  LongHistory() {
    bring();
    mean();
  }

  /// @return the share of the exactly nearest that are among the candidates
  double recall() {
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      EmbeddingVector query = EmbeddingVector.of(meaning(random.nextInt(100)));
      Set<MessageId> nearest = exact(query);
      nearest.retainAll(candidates(query));
      found += nearest.size();
    }
    return found / (double) (QUERIES * NEAREST);
  }

  private void bring() {
    List<PastMessage> messages =
        IntStream.range(0, MESSAGES)
            .mapToObj(
                i ->
                    new PastMessage(
                        TestClock.START.minus(Duration.ofDays(100)).plusSeconds(i),
                        "Ada",
                        "number " + i))
            .toList();
    given.inSystem(
        () ->
            storage
                .pastMessages()
                .add(
                    storage
                        .pastMessages()
                        .open(ada.resident().community(), ada.resident().id())
                        .orElseThrow(),
                    messages));
    inPortions(() -> storage.historyIndex().collect(ada.conversation(), PORTION));
    inPortions(() -> storage.historyIndex().arrange(ada.conversation(), PORTION));
  }

  /// As the server does it: a statement about all of them may outlast the time that one has.
  private void inPortions(Supplier<Integer> step) {
    int done;
    do {
      done = given.system(step);
    } while (done > 0);
  }

  /// A third of them, in a hundred clusters, as meanings are.
  private void mean() {
    owner.useTransaction(
        handle -> {
          handle.execute("set local role community_system");
          handle.execute(
              """
              insert into embeddings (id, conversation_id, message_id, user_id, community_id,
                model, content_hash, vector)
              select gen_random_uuid(), c.id, m.id, c.user_id, c.community_id, ?, m.id::text,
                array(select (sin(hashtext(m.id::text) % 100 * 131 + i * i * 17)
                    + 0.6 * (random() - 0.5))::real
                  from generate_series(1, 384) i)::vector
              from messages m join conversations c on c.id = m.conversation_id
              where hashtext(m.id::text) % 3 = 0
              """,
              MODEL.name());
        });
  }

  private Set<MessageId> exact(EmbeddingVector query) {
    return owner.inTransaction(
        handle -> {
          handle.execute("set local role community_system");
          return new HashSet<>(
              handle
                  .createQuery(
                      """
                      select message_id from embeddings where model = :model
                      order by vector <=> cast(:query as real[])::vector limit :nearest
                      """)
                  .bind("model", MODEL.name())
                  .bind("query", literal(query))
                  .bind("nearest", NEAREST)
                  .mapTo(UUID.class)
                  .map(MessageId::new)
                  .list());
        });
  }

  private List<MessageId> candidates(EmbeddingVector query) {
    Meaning meaning = new Meaning(MODEL, query);
    return storage
        .unitOfWork()
        .run(
            ada.resident(),
            () -> storage.history().candidates(ada.resident(), List.of(), meaning, 200))
        .stream()
        .map(Candidate::message)
        .toList();
  }

  private static String literal(EmbeddingVector vector) {
    return Arrays.toString(vector.toArray()).replace('[', '{').replace(']', '}');
  }

  /// Near the centre of a cluster.
  private float[] meaning(int cluster) {
    float[] meaning = new float[MODEL.dimensions()];
    for (int i = 1; i <= meaning.length; i++) {
      meaning[i - 1] = (float) (Math.sin(cluster * 131 + i * i * 17) + 0.3 * random.nextGaussian());
    }
    return meaning;
  }
}

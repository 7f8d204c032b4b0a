package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.application.recall.port.out.PendingText;
import io.communityconnect.application.storage.Given;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Messages whose keys are not in the order in which they turn up.
final class LateEmbeddingIT {
  private static final EmbeddingModelId MODEL = new EmbeddingModelId("late-words", 2);

  private final TestDatabase database = TestDatabase.empty();
  private final PostgresStorage storage = new PostgresStorage();
  private final Given given = new Given(storage);

  @Test
  void findsAMessageThatTurnsUpBehindTheNewest() {
    given.text("+15550000001", "the newest");
    Instant now = newestMessage().plusSeconds(1);
    given.inSystem(() -> storage.embeddings().adopt(MODEL, now));
    assertThat(lookAndClaim(now)).containsExactly("the newest");

    insert("behind by a minute", now.minusSeconds(60));

    assertThat(lookAndClaim(now.plusSeconds(1))).isEmpty();
    assertThat(lookAndClaim(now.plusSeconds(61))).containsExactly("behind by a minute");
  }

  @Test
  void looksNoFurtherBackThanMessagesTurnUp() {
    given.text("+15550000001", "the newest");
    Instant now = newestMessage().plus(Duration.ofHours(1));
    given.inSystem(() -> storage.embeddings().adopt(MODEL, now));
    assertThat(lookAndClaim(now)).containsExactly("the newest");

    assertThat(settledTo()).isEqualTo(newestKey());
    assertThat(lookAndClaim(now.plusSeconds(61))).isEmpty();
  }

  @Test
  void keepsNoMemoryOfWhatHasNoVectorOnceItIsSettled() {
    given.text("+15550000001", "the newest");
    Instant now = newestMessage().plusSeconds(1);
    given.inSystem(() -> storage.embeddings().adopt(MODEL, now));
    look(now);
    given.inSystem(
        () -> {
          List<PendingText> claimed =
              storage.embeddingQueue().claim(MODEL, now, Duration.ofMinutes(1), 10);
          storage.embeddingQueue().skip(MODEL, claimed.stream().map(PendingText::message).toList());
        });

    look(now.plusSeconds(61));
    assertThat(workRows()).isEqualTo(1);
    look(now.plus(Duration.ofMinutes(6)));

    assertThat(workRows()).isZero();
    assertThat(lookAndClaim(now.plus(Duration.ofMinutes(7)))).isEmpty();
  }

  @Test
  void goesOnWhereAllThatItSawWasDeleted() {
    given.text("+15550000001", "the newest");
    Instant now = newestMessage().plusSeconds(1);
    given.inSystem(() -> storage.embeddings().adopt(MODEL, now));
    look(now);
    database.owner().useHandle(handle -> handle.execute("delete from messages"));

    assertThat(lookAndClaim(now.plusSeconds(61))).isEmpty();

    given.text("+15550000001", "a new one");
    assertThat(lookAndClaim(now.plusSeconds(122))).containsExactly("a new one");
  }

  private void look(Instant now) {
    given.inSystem(() -> storage.embeddingQueue().discover(MODEL, now));
  }

  private List<String> lookAndClaim(Instant now) {
    look(now);
    return given.system(
        () ->
            storage.embeddingQueue().claim(MODEL, now, Duration.ofHours(1), 10).stream()
                .map(PendingText::text)
                .toList());
  }

  private void insert(String words, Instant at) {
    database
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into messages (id, conversation_id, direction, kind, body, provider_sid,
                      created_at)
                    select ?, id, 'inbound', 'text', ?, 'SM-late', now() from conversations
                    """,
                    UuidCreator.getTimeOrderedEpochMin(at),
                    words));
  }

  private Instant newestMessage() {
    return Instant.ofEpochMilli(newestKey().getMostSignificantBits() >>> 16);
  }

  private UUID newestKey() {
    return one("select id from messages order by id desc limit 1", UUID.class);
  }

  private UUID settledTo() {
    return one("select settled_to from embedding_models", UUID.class);
  }

  private int workRows() {
    return one("select count(*) from embedding_work", Integer.class);
  }

  private <T> T one(String sql, Class<T> type) {
    return database.owner().withHandle(handle -> handle.createQuery(sql).mapTo(type).one());
  }
}

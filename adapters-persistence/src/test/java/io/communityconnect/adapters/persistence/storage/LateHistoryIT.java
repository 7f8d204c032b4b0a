package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.application.storage.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Messages whose keys are not in the order in which they turn up.
final class LateHistoryIT {
  private final TestDatabase database = TestDatabase.empty();
  private final PostgresStorage storage = new PostgresStorage();
  private final Given given = new Given(storage);

  @Test
  void collectsAMessageThatTurnsUpBehindTheNewest() {
    given.text("+15550000001", "the newest");
    Instant now = newestMessage().plusSeconds(1);
    assertThat(collect(now)).isEqualTo(1);
    assertThat(collect(now)).isZero();

    insert(now.minusSeconds(60));

    assertThat(collect(now.plusSeconds(1))).isZero();
    assertThat(collect(now.plusSeconds(61))).isEqualTo(1);
    assertThat(collect(now.plusSeconds(62))).isZero();
  }

  @Test
  void looksNoFurtherBackThanMessagesTurnUp() {
    given.text("+15550000001", "the newest");
    Instant now = newestMessage().plus(Duration.ofHours(1));
    assertThat(collect(now)).isEqualTo(1);

    collect(now.plusSeconds(61));

    assertThat(scannedTo()).isEqualTo(newestKey());
  }

  private int collect(Instant now) {
    return given.system(() -> storage.historyIndex().collect(now, 10));
  }

  private void insert(Instant at) {
    database
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into messages (id, conversation_id, direction, kind, body, provider_sid,
                      created_at)
                    select ?, id, 'inbound', 'text', 'late', 'SM-late', now() from conversations
                    """,
                    UuidCreator.getTimeOrderedEpochMin(at)));
  }

  private Instant newestMessage() {
    return Instant.ofEpochMilli(newestKey().getMostSignificantBits() >>> 16);
  }

  private UUID newestKey() {
    return key("select id from messages order by id desc limit 1");
  }

  private UUID scannedTo() {
    return key("select scanned_to from history_progress");
  }

  private UUID key(String sql) {
    return database.owner().withHandle(handle -> handle.createQuery(sql).mapTo(UUID.class).one());
  }
}

package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.storage.Given;
import io.communityconnect.domain.conversation.Lease;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/// A resident is erased while an answer to them is being settled.
final class EraseBesideAnswerIT {
  private final TestDatabase database = TestDatabase.empty();
  private final PostgresStorage storage = new PostgresStorage();
  private final Given given = new Given(storage);

  @Test
  void waitsForTheAnswerThatWouldWaitForIt() {
    Lease lease = given.leaseFor("+15550000001");
    UUID conversation = lease.conversation().value();
    try (Handle settling = database.owner().open()) {
      settling.begin();
      settling.execute("set local lock_timeout = '5s'");
      settling.execute(
          "select from conversation_work where conversation_id = ? for update", conversation);

      CompletableFuture<Void> erasing =
          CompletableFuture.runAsync(() -> erase(lease), Thread.ofVirtual()::start);
      Awaitility.await("the erasure waits")
          .atMost(Duration.ofSeconds(60))
          .until(database::somebodyWaits);

      settling.execute("select from conversations where id = ? for key share", conversation);
      settling.commit();
      erasing.join();
    }
    assertThat(count("select count(*) from conversations")).isZero();
    assertThat(count("select count(*) from conversation_work")).isZero();
  }

  private void erase(Lease lease) {
    given.inSystem(
        () -> storage.residentRecords().erase(lease.resident().id(), storage.clock().instant()));
  }

  private int count(String sql) {
    return database
        .owner()
        .withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }
}

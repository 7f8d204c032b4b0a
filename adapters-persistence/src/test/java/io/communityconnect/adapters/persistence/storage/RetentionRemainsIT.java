package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.privacy.port.out.ExpiredMessages.Deleted;
import io.communityconnect.application.storage.Given;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.OutboundMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is left of a conversation whose messages have expired.
final class RetentionRemainsIT {
  private final PostgresStorage storage = new PostgresStorage();
  private final Given given = new Given(storage);

  @Test
  void isNothingThatWasSaid() {
    Lease lease = given.leaseFor("+15550000001");
    OutboundMessage reply = given.owed(lease.conversation(), "answer").getFirst();
    given.dispatched(1);
    given.sent(reply.id());
    given.answer(lease);
    TestDatabase.asItIs()
        .owner()
        .useTransaction(
            handle -> {
              for (String statement : PersonalPlants.STATEMENTS) {
                handle
                    .createUpdate(statement)
                    .bind("resident", lease.resident().id().value())
                    .bind("community", lease.resident().community().value())
                    .bind("conversation", lease.conversation().value())
                    .execute();
              }
            });
    storage.clock().advance(Duration.ofDays(31));

    Deleted deleted =
        given.system(
            () ->
                storage
                    .retention()
                    .messages()
                    .deleteSome(Map.of("trial", storage.clock().instant()), Optional.empty(), 500));

    assertThat(deleted.messages()).isEqualTo(2);
    assertThat(deleted.summaries()).isEqualTo(1);
    for (String table : List.of("messages", "delivery_reports", "outbox", "embeddings")) {
      assertThat(count("select count(*) from " + table)).as(table).isZero();
    }
    assertThat(count("select count(*) from conversations where context_summary is null")).isOne();
    assertThat(
            count("select count(*) from usage_ledger where message_id is null and kind = 'query'"))
        .isOne();
  }

  private static int count(String sql) {
    return TestDatabase.asItIs()
        .owner()
        .withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }
}

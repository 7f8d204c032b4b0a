package io.communityconnect.adapters.persistence.wakeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.connection.EmbeddedDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PostgresWakeUpsIT {
  @Test
  void reachOthersOverADirectConnectionAndNobodyWithoutOne() {
    Queue<String> heardHere = new ConcurrentLinkedQueue<>();
    Queue<String> heardThere = new ConcurrentLinkedQueue<>();
    Queue<String> heardByPolling = new ConcurrentLinkedQueue<>();
    try (var database = EmbeddedDatabase.temporary();
        var here = new PostgresWakeUps(Optional.of(database.system("postgres")), heardHere::add);
        var there = new PostgresWakeUps(Optional.of(database.system("postgres")), heardThere::add);
        var polling = new PostgresWakeUps(Optional.empty(), heardByPolling::add)) {
      // A notice is lost on those who do not listen yet, so it is told until it is heard.
      Awaitility.await("the other instance hears")
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> {
                polling.tell("MISSED");
                here.tell("OUTBOX");
                return heardThere.contains("OUTBOX");
              });
      Awaitility.await("this instance hears")
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> {
                there.tell("CONVERSATIONS");
                return heardHere.contains("CONVERSATIONS");
              });

      assertThat(heardHere).containsOnly("CONVERSATIONS");
      assertThat(heardThere).containsOnly("OUTBOX");
      assertThat(heardByPolling).isEmpty();
    }
  }
}

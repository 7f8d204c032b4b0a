package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What is still being answered stays with who answers it.
class LeaseRenewalIT {
  private static final String DUE =
      "select extract(epoch from due_at)::bigint from conversation_work where leased";

  private static final Town town = Town.withServer(Map.of("ANSWER_DEADLINE", "PT30S"));

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void putsOffTheEndOfTheLeaseWhileTheModelThinks() {
    town.phones().faults("{\"llm\":{\"latencyMs\":15000}}");
    Resident resident = town.phones().moveIn("Ines Duarte");
    resident.write("When is the gym open? #0000001");

    Town.await("the lease", () -> !town.database().texts(DUE).isEmpty());
    long first = town.database().number(DUE);
    // None for a moment when the answer comes first.
    Town.await(
        "a later end",
        () -> town.database().texts(DUE).stream().anyMatch(due -> Long.parseLong(due) > first));

    town.awaitSettled();
    assertThat(resident.answers()).hasSize(1);
    assertThat(town.database().number("select max(fence) from conversation_work")).isOne();
  }
}

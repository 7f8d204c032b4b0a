package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// One thought in several messages.
class DebounceIT {
  /// Long enough for two messages in a row on a busy machine, and for the answer between thoughts.
  private static final Town town =
      Town.withServer(Map.of("DEBOUNCE_QUIET", "PT4S", "DEBOUNCE_MAX", "PT30S"));

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void answersTwoLinesInARowWithOneAnswer() {
    Resident resident = town.phones().moveIn("Leila Haddad");
    resident.write("Good evening #0000001");
    resident.write("When is the gym open on Sunday? #0000002");

    Town.await("an answer", () -> !resident.answers().isEmpty());
    town.awaitSettled();
    assertThat(resident.answers()).hasSize(1);
    assertThat(resident.answers().getFirst().text())
        .contains("from 7:00 to 20:00", "#0000001", "#0000002");
  }

  @Test
  void answersTwoThoughtsWithTwoAnswers() {
    Resident resident = town.phones().moveIn("Jonas Weber");
    resident.write("When is the gym open? #0000003");
    Town.await("the first answer", () -> resident.answers().size() == 1);
    resident.write("When is the swimming pool open? #0000004");

    Town.await("the second answer", () -> resident.answers().size() == 2);
    town.awaitSettled();
    assertThat(resident.answers())
        .satisfiesExactly(
            first -> assertThat(first.words()).endsWith("#0000003"),
            second -> assertThat(second.words()).endsWith("#0000004"));
  }
}

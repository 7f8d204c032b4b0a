package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Somebody who writes faster than they are answered.
class PaceIT {
  private static final int AT_ONCE = 10;

  private static final Town town = Town.withServer(Map.of("ANSWER_PACE", "PT10M"));

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void answersTenQuestionsAndKeepsTheNext() {
    Resident hasty = town.phones().moveIn("Leila Haddad");
    for (int asked = 1; asked <= AT_ONCE; asked++) {
      int answered = asked;
      hasty.write("When is the gym open on Sunday?");
      Town.await("answer " + asked, () -> hasty.answers().size() == answered);
    }
    hasty.write("And the pool?");
    Town.await("the pace to be noticed", PaceIT::wasTooEarly);

    Resident calm = town.phones().moveIn("Jonas Weber");
    calm.write("When is the gym open on Sunday?");
    Town.await("an answer to somebody else", () -> !calm.answers().isEmpty());
    assertThat(hasty.answers()).hasSize(AT_ONCE);
  }

  private static boolean wasTooEarly() {
    return Web.get(town.url("/prometheus"))
        .body()
        .contains("conversations_answers_total{outcome=\"too-early\"}");
  }
}

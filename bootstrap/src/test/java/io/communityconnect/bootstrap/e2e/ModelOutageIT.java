package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Answer;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What residents notice of a provider of models that is down: an answer of the other one; where
/// that is down too, what the handbook says, or an honest text. In time, whatever fails and however
/// many ask.
class ModelOutageIT {
  private static final int NEIGHBOURS = 30;
  private static final int CROWD = 1_000;
  private static final int AT_ONCE = 50;

  /// The deadline of twelve seconds, and what a busy machine takes to read and to store.
  private static final long IN_TIME_MS = 18_000;

  private static final String QUESTION = "When is the gym open on Sunday?";
  private static final String UNKNOWN = "Is there a sauna?";
  private static final String QUOTED = "I can't write an answer of my own at the moment.";
  private static final String HOURS = "from 7:00 to 20:00 on Saturday and Sunday";

  private static final String SLOWEST_MS =
      """
      select (1000 * max(extract(epoch from o.created_at - i.created_at)))::bigint
      from messages o join messages i using (conversation_id)
      where o.direction = 'outbound' and i.direction = 'inbound'
      """;

  private static final String ANSWERED_WITH =
      """
      select count(*) from messages
      where direction = 'outbound' and body like ? and body not like ?
      """;

  private static final String WRITTEN_BY_GEMINI =
      """
      select count(*) from usage_ledger
      where kind = 'model_call' and model like 'gemini-%' and outcome = 'WRITTEN'
        and tokens_in > 0 and tokens_out > 0 and cost_micros > 0 and currency = 'USD'
        and user_id is not null and message_id is not null
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"body\":\"CUT\"",
        "\"drop\":true",
        "\"body\":\"HTML\"",
        "\"body\":\"EMPTY\"",
        "\"slowDrip\":true",
        "\"latencyMs\":10000",
        "\"failStatus\":500"
      })
  void answersEverybodyWhileTheFirstProviderIsDown(String fault) {
    try (Town town = town()) {
      town.phones().faults("{\"callbacks\":{\"delayMs\":10},\"llm\":{" + fault + "}}");

      List<Resident> residents = ask(town, NEIGHBOURS, QUESTION);

      assertAnswered(town, residents);
      assertThat(town.phones().modelAnswers("gemini")).isEqualTo(NEIGHBOURS);
      Town.await(
          "all of them are on the ledger",
          () -> town.database().number(WRITTEN_BY_GEMINI) == NEIGHBOURS);
    }
  }

  @Test
  void leavesAProviderAloneThatLimitsUs() {
    try (Town town = town()) {
      town.phones()
          .faults(
              "{\"callbacks\":{\"delayMs\":10},"
                  + "\"llm\":{\"failStatus\":429,\"retryAfterSeconds\":60}}");
      assertAnswered(town, ask(town, NEIGHBOURS, QUESTION));
      int asked = town.phones().modelCalls("llm");

      List<Resident> others = ask(town, NEIGHBOURS, QUESTION);

      assertAnswered(town, others);
      assertThat(asked).isBetween(1, NEIGHBOURS);
      assertThat(town.phones().modelCalls("llm")).isEqualTo(asked);
    }
  }

  @Tag("alone")
  @Test
  void answersAThousandWhileEveryThirdCallFails() {
    try (Town town = town()) {
      town.phones()
          .faults(
              "{\"callbacks\":{\"enabled\":false},\"llm\":{\"failStatus\":500,\"failRate\":0.3}}");

      ask(town, CROWD, QUESTION);

      assertThat(town.database().number(ANSWERED_WITH, "%" + HOURS + "%", QUOTED + "%"))
          .isEqualTo(CROWD);
      assertInTime(town);
    }
  }

  /// Each fault comes while the questions before it are still being answered, so that some of them
  /// are cut in the middle.
  @Tag("alone")
  @Test
  void failsNobodyOfAThousandWhateverHappensToTheFirstProvider() {
    try (Town town = town()) {
      for (String fault :
          List.of(
              "\"latencyMs\":500",
              "\"body\":\"CUT\"",
              "\"failStatus\":500,\"failRate\":0.3",
              "\"latencyMs\":10000",
              "\"failStatus\":429,\"retryAfterSeconds\":60")) {
        town.phones().faults("{\"callbacks\":{\"enabled\":false},\"llm\":{" + fault + "}}");
        write(town, CROWD / 5, QUESTION);
      }
      town.awaitSettled();

      assertThat(town.database().number(ANSWERED_WITH, "%" + HOURS + "%", QUOTED + "%"))
          .isEqualTo(CROWD);
      assertInTime(town);
    }
  }

  @Test
  void saysSoHonestlyWhenNobodyCanAnswer() {
    try (Town town = town()) {
      town.phones()
          .faults(
              "{\"callbacks\":{\"delayMs\":10},\"llm\":{\"latencyMs\":30000},"
                  + "\"gemini\":{\"body\":\"CUT\"}}");

      List<Resident> quoted = ask(town, NEIGHBOURS, QUESTION);
      List<Resident> refused = ask(town, NEIGHBOURS, UNKNOWN);

      assertAll(town, quoted, QUOTED);
      assertAll(town, refused, "I'm sorry, I can't write an answer");
    }
  }

  private static Town town() {
    return Town.withServer(Map.of("GEMINI_API_KEY", "simulator", "ANSWER_DEADLINE", "PT12S"));
  }

  /// Lets so many people move in and ask, and waits until all is answered and sent.
  private static List<Resident> ask(Town town, int people, String question) {
    List<Resident> residents = write(town, people, question);
    town.awaitSettled();
    return residents;
  }

  private static List<Resident> write(Town town, int people, String question) {
    List<Resident> residents =
        IntStream.range(0, people)
            .mapToObj(number -> town.phones().moveIn("Neighbour " + number))
            .toList();
    together(residents, resident -> assertThat(resident.write(question).status()).isEqualTo(200));
    return residents;
  }

  private static void together(List<Resident> residents, Consumer<Resident> action) {
    Semaphore places = new Semaphore(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<?>[] actions =
          residents.stream()
              .map(
                  resident ->
                      CompletableFuture.runAsync(
                          () -> {
                            places.acquireUninterruptibly();
                            try {
                              action.accept(resident);
                            } finally {
                              places.release();
                            }
                          },
                          threads))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(actions).join();
    }
  }

  private static void assertAnswered(Town town, List<Resident> residents) {
    assertAll(town, residents, HOURS);
    assertThat(town.database().number(ANSWERED_WITH, QUOTED + "%", "")).isZero();
  }

  private static void assertAll(Town town, List<Resident> residents, String words) {
    assertInTime(town);
    for (Resident resident : residents) {
      assertThat(resident.answers())
          .singleElement()
          .extracting(Answer::text)
          .asString()
          .contains(words);
    }
  }

  private static void assertInTime(Town town) {
    assertThat(town.database().number(SLOWEST_MS)).isLessThan(IN_TIME_MS);
  }
}

package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Delivery;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `kill -9` at random moments while residents write. Larger with `-Dcrash.kills=10
/// -Dcrash.conversations=200`; the same again with `-Dcrash.seed=` and the seed that the log tells.
class CrashIT {
  private static final Logger log = LoggerFactory.getLogger(CrashIT.class);

  private static final int KILLS = Integer.getInteger("crash.kills", 3);
  private static final int CONVERSATIONS = Integer.getInteger("crash.conversations", 60);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  /// How long a server may live, and about how long it takes to start.
  private static final int MAX_LIFE_MILLIS = 3_000;

  private static final int START_MILLIS = 3_000;

  /// The webhooks' patience spans many restarts, also on a busy machine. Both providers are slow
  /// enough to be caught in the middle of an answer. Where no reports come, only the provider's
  /// list of messages tells what a killed server had sent.
  private static final String PROVIDERS =
      """
      {"webhooks":{"retryOn":"ANY_FAILURE","retries":20,"retryDelayMs":3000},
       "callbacks":{"enabled":%s,"delayMs":50},
       "llm":{"latencyMs":400},"twilio":{"latencyMs":200}}""";

  private static final String QUESTION = "When is the gym open on Sunday?";
  private static final String ANSWER = "The gym on the ground floor";
  private static final String APOLOGY = "I'm sorry, I can't write an answer";

  private final int port = Web.freePort();
  private final Town town = Town.at(port);
  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
  private final List<ServerProcess> lives = new ArrayList<>();

  @AfterEach
  void close() {
    lives.forEach(ServerProcess::close);
    writers.shutdownNow();
    town.close();
  }

  @Test
  void answersEveryMessageOnceInSpiteOfKills() {
    log.atInfo().addKeyValue("seed", SEED).log("random moments");
    Random random = new Random(SEED);
    Instant begin = Instant.now();
    town.phones().faults(PROVIDERS.formatted(false));
    List<Resident> residents =
        IntStream.range(0, CONVERSATIONS)
            .mapToObj(i -> town.phones().moveIn("Resident " + i))
            .toList();
    startServer();

    List<CompletableFuture<List<Delivery>>> writing = letWrite(residents, random);
    for (int i = 0; i < KILLS; i++) {
      town.phones().faults(PROVIDERS.formatted(i % 2 == 1));
      pause(random.nextInt(100, MAX_LIFE_MILLIS));
      lives.getLast().kill();
      startServer();
    }

    List<Delivery> deliveries =
        writing.stream().map(CompletableFuture::join).flatMap(List::stream).toList();
    assertThat(deliveries).allMatch(Delivery::delivered);
    Awaitility.await("nothing is left to answer or send")
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(200))
        .until(town.database()::isSettled);
    tellFigures(deliveries, Duration.between(begin, Instant.now()));

    for (int i = 0; i < CONVERSATIONS; i++) {
      assertThat(residents.get(i).answers())
          .as("answers of resident %s with seed %s", i, SEED)
          .zipSatisfy(
              List.of(mark(i, 0), mark(i, 1)),
              (answer, mark) -> assertThat(answer.words()).matches(isAnswerTo(mark)));
    }
    assertThat(apologies()).isLessThanOrEqualTo(deliveries.size() / 10L);
    assertThat(town.database().number("select count(*) from outbox")).isZero();
    assertThat(town.database().number("select count(*) from messages"))
        .isEqualTo(4L * CONVERSATIONS);
    assertThatLogsKeepSecrets(residents);
  }

  /// Leases end soon after their server, and still leave a cold one on a busy machine the time to
  /// answer everybody who waited.
  private void startServer() {
    ServerProcess server =
        ServerProcess.start(
            town.environment(port, Map.of("SEND_LEASE", "PT12S", "ANSWER_DEADLINE", "PT10S")));
    lives.add(server);
    server.awaitReady(port);
    // Told a moment after requests are answered, and a kill may come in between.
    Town.await("it says so", () -> server.output().stream().anyMatch(CrashIT::tellsOfReadiness));
  }

  private static boolean tellsOfReadiness(String line) {
    return line.contains("is ready");
  }

  /// Lets everybody write twice, the second time after the first message was taken, spread over the
  /// time of all kills.
  private List<CompletableFuture<List<Delivery>>> letWrite(
      List<Resident> residents, Random random) {
    int span = KILLS * (MAX_LIFE_MILLIS / 2 + START_MILLIS) / 2;
    List<CompletableFuture<List<Delivery>>> writing = new ArrayList<>();
    for (int i = 0; i < residents.size(); i++) {
      Resident resident = residents.get(i);
      String first = QUESTION + " " + mark(i, 0);
      String second = QUESTION + " " + mark(i, 1);
      Executor later = after(random.nextInt(span));
      Executor evenLater = after(random.nextInt(span));
      writing.add(
          CompletableFuture.supplyAsync(() -> resident.write(first), later)
              .thenApplyAsync(delivery -> List.of(delivery, resident.write(second)), evenLater));
    }
    return writing;
  }

  private Executor after(int millis) {
    return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, writers);
  }

  private static void pause(int millis) {
    Awaitility.await("a random moment")
        .pollDelay(Duration.ofMillis(millis))
        .atMost(Duration.ofMinutes(2))
        .until(() -> true);
  }

  private static String mark(int resident, int message) {
    return "#%07d".formatted(resident * 2 + message + 1);
  }

  /// The model's answer, or the honest text that ends a message whose answers were cut off three
  /// times.
  private static Predicate<String> isAnswerTo(String mark) {
    return text -> text.startsWith(APOLOGY) || (text.contains(ANSWER) && text.endsWith(mark));
  }

  private long apologies() {
    return town.phones().answers().stream()
        .filter(answer -> answer.text().startsWith(APOLOGY))
        .count();
  }

  private void tellFigures(List<Delivery> deliveries, Duration duration) {
    log.atInfo()
        .addKeyValue("seed", SEED)
        .addKeyValue("kills", KILLS)
        .addKeyValue("conversations", CONVERSATIONS)
        .addKeyValue("messages", deliveries.size())
        .addKeyValue("webhooks", deliveries.stream().mapToInt(Delivery::attempts).sum())
        .addKeyValue("answers", town.phones().answers().size())
        .addKeyValue("apologies", apologies())
        .addKeyValue("foundSent", logLines().filter(l -> l.contains("an earlier attempt")).count())
        .addKeyValue("seconds", duration.toSeconds())
        .log("answered in spite of kills");
  }

  private Stream<String> logLines() {
    return lives.stream()
        .flatMap(life -> Stream.concat(life.output().stream(), life.errors().stream()));
  }

  private void assertThatLogsKeepSecrets(List<Resident> residents) {
    List<String> lines = logLines().toList();
    List<String> secrets =
        Stream.concat(
                Stream.of("gym open", ANSWER, "#00"),
                residents.stream().map(resident -> resident.address().replaceAll("\\D", "")))
            .toList();
    assertThat(lines).filteredOn(CrashIT::tellsOfReadiness).hasSize(KILLS + 1);
    assertThat(lines).noneMatch(line -> secrets.stream().anyMatch(line::contains));
  }
}

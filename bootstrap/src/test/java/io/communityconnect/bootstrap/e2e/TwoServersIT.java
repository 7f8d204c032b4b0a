package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Answer;
import io.communityconnect.bootstrap.e2e.Phones.Delivery;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Two servers behind a load balancer, on one database.
class TwoServersIT {
  private static final int RESIDENTS = 100;
  private static final int MESSAGES = 10;

  private static final int firstPort = Web.freePort();
  private static final int secondPort = Web.freePort();
  private static final TcpRelay balancer = TcpRelay.to(List.of(firstPort, secondPort));
  private static final Town town = Town.at(balancer.port());
  private static final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

  @AfterAll
  static void close() {
    writers.shutdownNow();
    town.close();
    balancer.close();
  }

  @Test
  void answerEveryMessageOnceAndInOrder() {
    town.phones().faults("{\"callbacks\":{\"delayMs\":10,\"finalStatus\":\"sent\"}}");
    town.startServer(firstPort, Map.of());
    town.startServer(secondPort, Map.of());
    List<Resident> residents =
        IntStream.range(0, RESIDENTS).mapToObj(i -> town.phones().moveIn("Resident " + i)).toList();

    List<CompletableFuture<List<Delivery>>> writing = new ArrayList<>();
    for (int i = 0; i < RESIDENTS; i++) {
      int number = i;
      writing.add(
          CompletableFuture.supplyAsync(() -> write(residents.get(number), number), writers));
    }
    List<Delivery> deliveries =
        writing.stream().map(CompletableFuture::join).flatMap(List::stream).toList();
    assertThat(deliveries).allMatch(Delivery::delivered);
    assertThat(deliveries.stream().mapToInt(Delivery::attempts).sum())
        .isGreaterThanOrEqualTo(1_100);

    Awaitility.await("nothing is left to answer or send")
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(200))
        .until(town.database()::isSettled);
    for (int i = 0; i < RESIDENTS; i++) {
      assertThat(residents.get(i).answers())
          .extracting(Answer::words)
          .zipSatisfy(marksOf(i), (text, mark) -> assertThat(text).endsWith(mark));
    }
    assertThat(town.database().number("select count(*) from messages")).isEqualTo(2_000);
    assertThat(town.database().number("select count(*) from outbox")).isZero();
    assertThat(webhooksTakenBy(firstPort)).isGreaterThan(100);
    assertThat(webhooksTakenBy(secondPort)).isGreaterThan(100);
  }

  /// One message after the other, each tenth delivered twice at once.
  private static List<Delivery> write(Resident resident, int number) {
    List<Delivery> deliveries = new ArrayList<>();
    List<String> marks = marksOf(number);
    for (int i = 0; i < MESSAGES; i++) {
      int copies = i == number % MESSAGES ? 2 : 1;
      deliveries.add(resident.write("When is the gym open? " + marks.get(i), copies));
    }
    return deliveries;
  }

  private static List<String> marksOf(int resident) {
    return IntStream.range(0, MESSAGES)
        .mapToObj(i -> "#%07d".formatted(resident * MESSAGES + i + 1))
        .toList();
  }

  private static double webhooksTakenBy(int port) {
    return Web.get("http://localhost:" + port + "/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith("whatsapp_webhooks_total{"))
        .filter(line -> line.contains("\"accepted\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}

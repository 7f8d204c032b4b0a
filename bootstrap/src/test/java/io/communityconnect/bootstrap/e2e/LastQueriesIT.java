package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Answer;
import io.communityconnect.bootstrap.e2e.Phones.Delivery;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Somebody with five queries left who writes two hundred messages at once, to two servers on one
/// database. Lines that belong together are one thought and cost one query.
class LastQueriesIT {
  private static final int LEFT = 5;
  private static final int MESSAGES = 200;
  private static final String REFUSAL = "you have used all 5 free questions";

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
  void areNeverOneTooManyAndEveryRefusedThoughtIsToldWhy() {
    Map<String, String> changes = Map.of("TRIAL_QUERIES", Integer.toString(LEFT));
    town.startServer(firstPort, changes);
    town.startServer(secondPort, changes);
    Resident resident = town.phones().moveIn("Olga Petrova");

    List<CompletableFuture<Delivery>> writing =
        IntStream.range(0, MESSAGES)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> resident.write("When is the gym open? #" + i), writers))
            .toList();
    assertThat(writing.stream().map(CompletableFuture::join)).allMatch(Delivery::delivered);
    town.awaitSettled();
    // However few thoughts those were, here are more than are left.
    for (int i = 0; i <= LEFT; i++) {
      resident.answerTo("When is the pool open? #" + i);
    }

    List<String> answers = resident.answers().stream().map(Answer::text).toList();
    assertThat(answers).filteredOn(answer -> !answer.contains(REFUSAL)).hasSize(LEFT);
    assertThat(answers).filteredOn(answer -> answer.contains(REFUSAL)).isNotEmpty();
    assertThat(answers.getLast()).contains(REFUSAL);
    assertThat(settled()).isEqualTo(LEFT);
    assertThat(
            town.database()
                .number(
                    "select count(*) from messages where direction = 'inbound' and answered_at is null"))
        .isZero();
    assertThat(
            town.database()
                .number(
                    """
                    select count(distinct answered_at) from messages where direction = 'inbound'
                    """))
        .isEqualTo(answers.size());
  }

  private static long settled() {
    return town.database()
        .number("select count(*) from usage_ledger where kind = 'query' and state <> 'released'");
  }
}

package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The database goes away while the server works, or hangs, and comes back.
class DatabaseOutageIT {
  /// After that long Twilio hangs up, and hears no answer.
  private static final Duration TWILIO_LISTENS = Duration.ofSeconds(15);

  private static final int port = Web.freePort();
  private static final Town town = Town.at(port);
  private static final TcpRelay cable = TcpRelay.to(List.of(town.database().port()));

  @AfterAll
  static void close() {
    town.close();
    cable.close();
  }

  @Test
  void asksTheProviderToComeBackAndRecoversByItself() {
    town.startServer(port, town.database().environment(cable.port()));
    Resident resident = town.phones().moveIn("Leila Haddad");
    assertThat(resident.write("When is the gym open? #0000001").status()).isEqualTo(200);
    Town.await("an answer before", () -> resident.answers().size() == 1);
    town.awaitSettled();
    assertThat(Web.isReady(port)).isTrue();

    cable.cut();

    Web.Answer refused = Web.send(Webhook.to(town.webhookUrl()).signed());
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.retryAfter()).contains("5");
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.body()).contains("\"code\":\"SERVICE_UNAVAILABLE\"");
    assertThat(Web.get(town.url("/health/readiness")).status()).isEqualTo(503);
    assertThat(Web.get(town.url("/health/liveness")).status()).isEqualTo(200);
    assertThat(resident.write("When is the pool open? #0000002").status()).isEqualTo(503);

    cable.restore();

    Town.await("the server is ready again", () -> Web.isReady(port));
    assertThat(resident.write("When is the office open? #0000003").status()).isEqualTo(200);
    Town.await("an answer after", () -> resident.answers().size() == 2);
    town.awaitSettled();
    assertThat(resident.answers().getLast().words()).endsWith("#0000003");
    assertThat(town.database().number("select count(*) from messages where direction = 'inbound'"))
        .isEqualTo(2);
  }

  @Test
  void asksTheProviderToComeBackInTimeWhileTheDatabaseHangs() {
    int otherPort = Web.freePort();
    try (Town other = Town.at(otherPort);
        TcpRelay otherCable = TcpRelay.to(List.of(other.database().port()))) {
      other.startServer(otherPort, other.database().environment(otherCable.port()));
      Webhook before = Webhook.to(other.webhookUrl());
      Webhook meanwhile = Webhook.to(other.webhookUrl());
      assertThat(Web.send(before.signed()).status()).isEqualTo(200);

      otherCable.freeze();

      Web.Answer refused = Web.send(meanwhile.signed().timeout(TWILIO_LISTENS));
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.retryAfter()).contains("5");

      otherCable.thaw();

      Resident resident = other.phones().moveIn("Noor Haddad");
      assertThat(resident.write("When is the pool open? #0000001").status()).isEqualTo(200);
      assertThat(Web.send(meanwhile.signed()).status()).isEqualTo(200);
      Town.await("an answer after", () -> resident.answers().size() == 1);
      other.awaitSettled();
      assertThat(
              other.database().number("select count(*) from messages where direction = 'inbound'"))
          .isEqualTo(3);
    }
  }

  @Test
  void finishesAnAnswerThatTheOutageInterrupted() {
    int otherPort = Web.freePort();
    try (Town other = Town.at(otherPort);
        TcpRelay otherCable = TcpRelay.to(List.of(other.database().port()))) {
      other.startServer(otherPort, other.database().environment(otherCable.port()));
      other.phones().faults("{\"llm\":{\"latencyMs\":3000},\"callbacks\":{\"delayMs\":10}}");
      Resident resident = other.phones().moveIn("Jonas Weber");
      assertThat(resident.write("When is the gym open? #0000001").delivered()).isTrue();
      Town.await("the model is asked", () -> other.phones().modelCalls("llm") >= 1);

      otherCable.cut();
      Town.await("the model has answered", () -> other.phones().modelCallsInFlight() == 0);
      otherCable.restore();

      Town.await("an answer in the end", () -> resident.answers().size() == 1);
      other.awaitSettled();
      assertThat(resident.answers())
          .singleElement()
          .satisfies(answer -> assertThat(answer.words()).endsWith("#0000001"));
    }
  }
}

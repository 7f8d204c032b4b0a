package io.communityconnect.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.simulator.Client;
import io.communityconnect.simulator.CommunityServer;
import io.communityconnect.simulator.Simulator;
import io.communityconnect.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlApiTest {
  private final CommunityServer server = new CommunityServer();
  private final Simulator simulator =
      Simulator.start(SimulatorSettings.onAnyPort().deliveringTo(server.webhookUrl()));
  private final Client client = new Client(simulator);

  @AfterEach
  void stop() {
    simulator.close();
    server.close();
  }

  @Test
  void isHealthy() {
    assertThat(client.control("GET", "/health", "").json().get("status").asText()).isEqualTo("UP");
  }

  @Test
  void hasThreeResidentsToBeginWith() {
    JsonNode residents = client.control("GET", "/residents", "").json();
    assertThat(residents).hasSize(3);
    assertThat(residents.get(0).get("name").asText()).isEqualTo("Asha Rao");
    assertThat(residents.get(2).get("phone").isNull()).isTrue();
  }

  @Test
  void inventsAPhoneOrAUserId() {
    Client.Answer added = client.control("POST", "/residents", "{\"name\":\"Jonas Weber\"}");
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json().get("phone").asText()).matches("\\+1555\\d{7}");

    JsonNode hidden =
        client.control("POST", "/residents", "{\"name\":\"Li\",\"hidesPhone\":true}").json();
    assertThat(hidden.get("phone").isNull()).isTrue();
    assertThat(hidden.get("address").asText()).matches("whatsapp:US\\.\\d{16}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /residents | {} | name is missing.",
        "POST | /residents | {\"name\":\" \"} | name is empty.",
        "POST | /residents | {\"name\":7} | name must be a text.",
        "POST | /residents | {\"name\":\"A\",\"phone\":\"12\"} | phone must be a plus sign",
        "POST | /residents | {\"name\":\"A\",\"phone\":\"+15550100402\"} | belongs to another",
        "POST | /residents | {\"name\":\"A\",\"age\":7} | age is not known here",
        "POST | /residents | [] | The body must be a JSON object.",
        "POST | /residents | {oops | The body is not JSON.",
        "POST | /residents/r1/messages | {} | text is missing.",
        "POST | /residents/r1/messages | {\"kind\":\"fax\"} | kind must be one of",
        "POST | /residents/r1/messages | {\"kind\":\"location\"} | latitude is missing.",
        "POST | /residents/r1/messages | {\"text\":\"x\",\"copies\":0} | copies must be",
        "PUT | /faults | {\"twilio\":{\"failRate\":1.5}} | twilio.failRate must be a number",
        "PUT | /faults | {\"twilio\":{\"latency\":1}} | twilio.latency is not known here",
        "PUT | /faults | {\"sms\":{}} | sms is not known here",
        "PUT | /faults | {\"llm\":{\"body\":\"XML\"}} | llm.body must be one of JSON, HTML",
        "PUT | /faults | {\"llm\":7} | llm must be a JSON object.",
        "PUT | /faults | {\"callbacks\":{\"finalStatus\":\"queued\"}} | must be one of",
        "PUT | /webhook-url | {\"url\":\"ftp://x\"} | url must be an http or https URL",
        "POST | /messages | {} | sid is missing.",
        "POST | /messages | {\"sid\":\"SM1\",\"from\":\"x\",\"text\":\"y\"} | sid must be SM",
        "POST | /messages | {\"sid\":\"SM00000000000000000000000000000001\",\"from\":\"x\","
            + "\"text\":\"y\"} | from must be a WhatsApp address",
        "PUT | /residents/r1/service-window | {\"open\":true} | open must be false",
      })
  void refusesWhatItDoesNotUnderstand(String method, String path, String body, String complaint) {
    Client.Answer answer = client.control(method, path, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.raw().headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
    assertThat(answer.json().get("detail").asText()).contains(complaint);
  }

  @Test
  void replacesFaultsAsAWhole() {
    client.control("PUT", "/faults", "{\"twilio\":{\"failStatus\":503},\"llm\":{\"drop\":true}}");
    JsonNode faults =
        client.control("PUT", "/faults", "{\"webhooks\":{\"retryOn\":\"any_failure\"}}").json();
    assertThat(faults.at("/twilio/failStatus").isNull()).isTrue();
    assertThat(faults.at("/llm/drop").asBoolean()).isFalse();
    assertThat(faults.at("/webhooks/retryOn").asText()).isEqualTo("ANY_FAILURE");
    assertThat(client.control("GET", "/faults", "").json()).isEqualTo(faults);
    assertThat(client.control("PUT", "/faults", faults.toString()).json()).isEqualTo(faults);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/residents/r99/messages", "/nothing"})
  void answersNotFound(String path) {
    assertThat(client.control("GET", path, "").status()).isEqualTo(404);
  }

  @Test
  void returnsAtOnceWhenAskedTo() {
    Client.Answer answer =
        client.control("POST", "/residents/r1/messages?wait=false", "{\"text\":\"Hello\"}");
    assertThat(answer.status()).isEqualTo(202);
    await().until(() -> server.received().size() == 1);
  }

  @Test
  void showsTicksOnBothSides() {
    client.control("PUT", "/faults", "{\"callbacks\":{\"delayMs\":1}}");
    server.answerWith(500);
    client.write("r1", "Lost");
    server.answerWith(200);
    client.write("r1", "Heard");
    assertThat(client.chat("r1").get(0).get("ticks").asText()).isEqualTo("failed");
    assertThat(client.chat("r1").get(1).get("ticks").asText()).isEqualTo("delivered");

    client.send("To", Client.ASHA, "From", Client.COMMUNITY, "Body", "Hi");
    assertThat(client.chat("r1").get(1).get("ticks").asText()).isEqualTo("read");
    await().until(() -> client.chat("r1").get(2).get("ticks").asText().equals("read"));
  }

  @Test
  void listsEverythingForTests() {
    client.write("r1", "Hello");
    client.send("To", Client.ASHA, "From", Client.COMMUNITY, "Body", "Hi");
    JsonNode all = client.control("GET", "/messages", "").json();
    assertThat(all).hasSize(2);
    assertThat(all.at("/0/delivery/status").asInt()).isEqualTo(200);
    assertThat(all.at("/1/to").asText()).isEqualTo(Client.ASHA);
    assertThat(all.at("/1/body").asText()).isEqualTo("Hi");
    assertThat(all.at("/1/residentId").asText()).isEqualTo("r1");
  }

  @Test
  void answersWhoeverWroteByAnotherWay() {
    client.control("PUT", "/faults", "{\"callbacks\":{\"delayMs\":1}}");
    client.send("To", Client.ASHA, "From", Client.COMMUNITY, "Body", "Too early");
    await().until(() -> client.chat("r1").get(0).get("status").asText().equals("undelivered"));

    assertThat(note("SM00000000000000000000000000000001")).isEqualTo(204);
    client.send("To", Client.ASHA, "From", Client.COMMUNITY, "Body", "Hi");

    assertThat(server.received()).isEmpty();
    assertThat(client.chat("r1").get(1).get("ticks").asText()).isEqualTo("sent");
    await().until(() -> client.chat("r1").get(2).get("status").asText().equals("read"));
  }

  @Test
  void notesAMessageOnce() {
    note("SM00000000000000000000000000000001");
    note("SM00000000000000000000000000000001");
    note("SM00000000000000000000000000000002");

    assertThat(client.chat("r1")).hasSize(2);
  }

  private int note(String sid) {
    String body = "{\"sid\":\"" + sid + "\",\"from\":\"" + Client.ASHA + "\",\"text\":\"Hello\"}";
    return client.control("POST", "/messages", body).status();
  }

  @Test
  void startsOverAfterAReset() {
    client.control("POST", "/residents", "{\"name\":\"Jonas Weber\"}");
    client.write("r1", "Hello");
    assertThat(client.control("POST", "/reset", "").status()).isEqualTo(204);
    assertThat(client.control("GET", "/residents", "").json()).hasSize(3);
    assertThat(client.chat("r1")).isEmpty();
  }

  @Test
  void streamsWhatChanges() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient();
        Stream<String> lines =
            http.send(
                    client.request("/simulator/api/events").build(),
                    HttpResponse.BodyHandlers.ofLines())
                .body()) {
      Iterator<String> events = lines.filter(line -> line.startsWith("event")).iterator();
      assertThat(events.next()).isEqualTo("event: resync");
      client.write("r1", "Hello");
      assertThat(events.next()).isEqualTo("event: message");
      simulator.close();
    }
  }

  @Test
  void followsTheServerToAnotherAddress() {
    try (CommunityServer other = new CommunityServer()) {
      client.control("PUT", "/webhook-url", "{\"url\":\"" + other.webhookUrl() + "\"}");
      client.write("r1", "Hello");
      assertThat(other.received()).hasSize(1);
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void carriesABurst() {
    client.control("PUT", "/faults", "{\"callbacks\":{\"delayMs\":1}}");
    server.onWebhook(
        webhook ->
            client.send(
                "To",
                webhook.field("From"),
                "From",
                Client.COMMUNITY,
                "Body",
                "Re: ok",
                "StatusCallback",
                server.statusUrl().toString()));
    int residents = 200;
    for (int i = 3; i < residents; i++) {
      client.control("POST", "/residents", "{\"name\":\"Resident " + i + "\"}");
    }
    for (int round = 0; round < 5; round++) {
      for (int i = 1; i <= residents; i++) {
        client.control("POST", "/residents/r" + i + "/messages?wait=false", "{\"text\":\"Hello\"}");
      }
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              JsonNode counts = client.control("GET", "/stats", "").json().get("twilio");
              assertThat(counts.get("webhooksDelivered").asInt()).isEqualTo(1000);
              assertThat(counts.get("messagesAccepted").asInt()).isEqualTo(1000);
              assertThat(counts.get("callbacksDelivered").asInt()).isEqualTo(3000);
            });
    assertThat(client.chat("r150")).hasSize(10);
  }
}

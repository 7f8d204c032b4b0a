package io.communityconnect.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.Client;
import io.communityconnect.simulator.Contracts;
import io.communityconnect.simulator.Simulator;
import io.communityconnect.simulator.SimulatorSettings;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesApiTest {
  private final Simulator simulator = Simulator.start(SimulatorSettings.onAnyPort());
  private final Client client = new Client(simulator);

  @BeforeEach
  void slowDown() {
    client.control("PUT", "/faults", "{\"callbacks\":{\"delayMs\":60000}}");
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void acceptsAMessageAndReturnsTheWholeResource() {
    Client.Answer answer = send("Body", "Hello");

    assertThat(answer.status()).isEqualTo(201);
    JsonNode message = answer.json();
    assertThat(message.get("sid").asText()).matches("SM[0-9a-f]{32}");
    assertThat(message.get("status").asText()).isEqualTo("queued");
    assertThat(message.get("direction").asText()).isEqualTo("outbound-api");
    assertThat(message.get("body").asText()).isEqualTo("Hello");
    assertThat(message.get("date_created").asText())
        .matches("\\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} \\+0000");
    assertThat(message.get("uri").asText())
        .isEqualTo(Client.MESSAGES + "/" + message.get("sid").asText() + ".json");
  }

  @Test
  void givesTheResourceThePublishedShape() {
    JsonNode message = send("Body", "Hello").json();
    assertThat(Contracts.complaints("twilio.message.resource", message)).isEmpty();

    ObjectNode wrong = message.deepCopy();
    wrong.put("status", "teleported");
    assertThat(Contracts.complaints("twilio.message.resource", wrong)).isNotEmpty();
  }

  @Test
  void givesAMessageWithMediaAnMmSid() {
    JsonNode message =
        send("MediaUrl", "https://example.org/a.jpg", "MediaUrl", "https://example.org/b.pdf")
            .json();
    assertThat(message.get("sid").asText()).startsWith("MM");
    assertThat(message.get("num_media").asText()).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource({
    "'', whatsapp:+14155238886, Hi, 21604",
    "+15550100402, whatsapp:+14155238886, Hi, 21211",
    "whatsapp:15550100402, whatsapp:+14155238886, Hi, 21211",
    "whatsapp:+15550100402, '', Hi, 21603",
    "whatsapp:+15550100402, whatsapp:+15005550006, Hi, 63007",
    "whatsapp:+14155238886, whatsapp:+14155238886, Hi, 63031",
    "whatsapp:+15550100402, whatsapp:+14155238886, '', 21619",
  })
  void refusesWithTheProvidersCode(String to, String from, String body, int code) {
    Client.Answer answer = client.send("To", to, "From", from, "Body", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("code").asInt()).isEqualTo(code);
    assertThat(answer.json().get("status").asInt()).isEqualTo(400);
    assertThat(answer.json().get("more_info").asText()).endsWith("/" + code);
    assertThat(list("").get("messages")).isEmpty();
  }

  @Test
  void takesSixteenHundredCharactersAndNoMore() {
    assertThat(send("Body", "😀".repeat(1600)).status()).isEqualTo(201);
    assertThat(send("Body", "x".repeat(1601)).json().get("code").asInt()).isEqualTo(21617);
  }

  @Test
  void refusesBadUrlsAndContentVariables() {
    assertThat(code(send("Body", "x", "StatusCallback", "not a url"))).isEqualTo(21609);
    assertThat(code(send("MediaUrl", "ftp://example.org/a"))).isEqualTo(21620);
    assertThat(code(send("ContentSid", "HX1", "ContentVariables", "oops"))).isEqualTo(21656);
    assertThat(
            code(
                send(
                    "ContentSid",
                    "HX1",
                    "ContentVariables",
                    "{\"1\":\"" + "x".repeat(1601) + "\"}")))
        .isEqualTo(21658);
  }

  @Test
  void acceptsAUserIdAsRecipient() {
    Client.Answer answer =
        client.send(
            "To", "whatsapp:SG.5550100077000001", "From", Client.COMMUNITY, "Body", "Hello Mei");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(client.chat("r3").get(0).get("text").asText()).isEqualTo("Hello Mei");
  }

  @Test
  void asksForTheAccountsCredentials() {
    Client.Answer answer = client.postMessage("wrong", "To", Client.ASHA, "Body", "Hi");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(code(answer)).isEqualTo(20003);
    assertThat(client.send(client.request(Client.MESSAGES + ".json").GET()).status())
        .isEqualTo(401);
  }

  @Test
  void knowsNoOtherAccountAndNoUnknownMessage() {
    String other = Client.MESSAGES.replace("AC0", "AC1");
    assertThat(code(client.twilio(other + ".json"))).isEqualTo(20404);
    assertThat(code(client.twilio(Client.MESSAGES + "/SM0.json"))).isEqualTo(20404);
  }

  @Test
  void readsOneMessage() {
    String sid = send("Body", "Hello").json().get("sid").asText();
    Client.Answer answer = client.twilio(Client.MESSAGES + "/" + sid + ".json");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("sid").asText()).isEqualTo(sid);
  }

  @Test
  void keepsAMessageWhoseAnswerIsCutOff() {
    client.control("PUT", "/faults", "{\"twilio\":{\"dropAfterAccept\":true}}");
    assertThatThrownBy(() -> send("Body", "Was I heard?")).isInstanceOf(UncheckedIOException.class);

    JsonNode messages = list("?To=whatsapp:%2B15550100402").get("messages");
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0).get("body").asText()).isEqualTo("Was I heard?");
  }

  @Test
  void failsWhenToldToAndStoresNothing() {
    client.control("PUT", "/faults", "{\"twilio\":{\"failStatus\":429,\"retryAfterSeconds\":7}}");
    Client.Answer answer = send("Body", "Hello");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(code(answer)).isEqualTo(20429);
    assertThat(answer.raw().headers().firstValue("Retry-After")).hasValue("7");

    client.control("PUT", "/faults", "{}");
    assertThat(list("").get("messages")).isEmpty();
  }

  private Client.Answer send(String... fields) {
    String[] all = new String[fields.length + 4];
    all[0] = "To";
    all[1] = Client.ASHA;
    all[2] = "From";
    all[3] = Client.COMMUNITY;
    System.arraycopy(fields, 0, all, 4, fields.length);
    return client.send(all);
  }

  private JsonNode list(String query) {
    return client.twilio(Client.MESSAGES + ".json" + query).json();
  }

  private static int code(Client.Answer answer) {
    return answer.json().get("code").asInt();
  }
}

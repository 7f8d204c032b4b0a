package io.communityconnect.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.communityconnect.simulator.Client;
import io.communityconnect.simulator.CommunityServer;
import io.communityconnect.simulator.Simulator;
import io.communityconnect.simulator.SimulatorSettings;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusCallbackTest {
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
  void reportsSentDeliveredAndReadSignedForTheUrlWithItsQuery() {
    faults("\"delayMs\":1");
    String sid = answerAsha();

    assertThat(statuses(3)).containsExactly("sent", "delivered", "read");
    CommunityServer.Received read = server.callbacks().getLast();
    assertThat(read.uri()).isEqualTo("/api/webhooks/whatsapp/status?tenant=1&x=%20y");
    assertThat(read.signature())
        .isEqualTo(RequestSignature.sign(Client.TOKEN, server.statusUrl().toString(), read.form()));
    assertThat(read.field("MessageSid")).isEqualTo(sid);
    assertThat(read.field("SmsSid")).isEqualTo(sid);
    assertThat(read.field("SmsStatus")).isEqualTo("read");
    assertThat(read.field("EventType")).isEqualTo("READ");
    assertThat(read.field("ChannelPrefix")).isEqualTo("whatsapp");
    assertThat(read.field("ChannelToAddress")).isEqualTo("+15550100402");
    assertThat(read.field("ErrorCode")).isEmpty();
    assertThat(client.twilio(Client.MESSAGES + "/" + sid + ".json").json().get("status").asText())
        .isEqualTo("read");
  }

  @Test
  void repeatsCallbacksWhenToldTo() {
    faults("\"delayMs\":1,\"copies\":2");
    answerAsha();
    assertThat(statuses(6))
        .containsExactly("sent", "sent", "delivered", "delivered", "read", "read");
  }

  @Test
  void reportsInReverseOrderWhenToldTo() {
    faults("\"delayMs\":1,\"reversed\":true");
    answerAsha();
    assertThat(statuses(3)).containsExactly("read", "delivered", "sent");
  }

  @Test
  void endsInTheFailureThatWasAskedFor() {
    faults("\"delayMs\":1,\"finalStatus\":\"undelivered\",\"errorCode\":63024");
    answerAsha();
    assertThat(statuses(2)).containsExactly("sent", "undelivered");
    assertThat(server.callbacks().getLast().field("ErrorCode")).isEqualTo("63024");
    assertThat(server.callbacks().getLast().field("ChannelStatusMessage")).isNotEmpty();
  }

  @Test
  void failsFreeTextOutsideTheServiceWindowAfterAcceptingIt() {
    faults("\"delayMs\":1");
    String sid = answerAshaWithoutHerWriting("Body", "Are you there?");
    assertThat(statuses(1)).containsExactly("undelivered");
    assertThat(server.callbacks().getFirst().field("ErrorCode")).isEqualTo("63016");
    assertThat(
            client.twilio(Client.MESSAGES + "/" + sid + ".json").json().get("error_code").asInt())
        .isEqualTo(63016);
  }

  @Test
  void letsATemplateThroughOutsideTheServiceWindow() {
    faults("\"delayMs\":1");
    answerAshaWithoutHerWriting("ContentSid", "HX0", "ContentVariables", "{\"1\":\"Monday\"}");
    assertThat(statuses(3)).containsExactly("sent", "delivered", "read");
  }

  @Test
  void closesTheWindowOnDemandUntilTheResidentWritesAgain() {
    faults("\"delayMs\":1");
    answerAsha();
    assertThat(statuses(3)).endsWith("read");
    client.control("PUT", "/residents/r1/service-window", "{\"open\":false}");
    answerAshaWithoutHerWriting("Body", "Late");
    assertThat(statuses(4)).endsWith("undelivered");
    answerAsha();
    assertThat(statuses(7)).endsWith("read");
  }

  @Test
  void movesMessagesOnAlsoWithoutCallbacks() {
    faults("\"delayMs\":1,\"enabled\":false");
    answerAsha();
    await().until(() -> client.chat("r1").get(1).get("ticks").asText().equals("read"));
    assertThat(server.callbacks()).isEmpty();
  }

  @Test
  void reachesTheServerDirectlyWhenThePublicUrlIsElsewhere() {
    URI publicUrl = URI.create("https://connect.example.org/api/webhooks/whatsapp");
    client.control(
        "PUT",
        "/webhook-url",
        "{\"url\":\"" + server.webhookUrl() + "\",\"signedUrl\":\"" + publicUrl + "\"}");
    faults("\"delayMs\":1");
    client.write("r1", "Hello");
    String callback = publicUrl + "/status";
    client.send(
        "To", Client.ASHA, "From", Client.COMMUNITY, "Body", "Hi", "StatusCallback", callback);

    assertThat(statuses(3)).endsWith("read");
    CommunityServer.Received first = server.callbacks().getFirst();
    assertThat(first.signature())
        .isEqualTo(RequestSignature.sign(Client.TOKEN, callback, first.form()));
  }

  private void faults(String callbacks) {
    assertThat(client.control("PUT", "/faults", "{\"callbacks\":{" + callbacks + "}}").status())
        .isEqualTo(200);
  }

  private String answerAsha() {
    client.write("r1", "Hello");
    return answerAshaWithoutHerWriting("Body", "Hello Asha");
  }

  private String answerAshaWithoutHerWriting(String... content) {
    String[] fields = {
      "To", Client.ASHA, "From", Client.COMMUNITY, "StatusCallback", server.statusUrl().toString()
    };
    String[] all = new String[fields.length + content.length];
    System.arraycopy(fields, 0, all, 0, fields.length);
    System.arraycopy(content, 0, all, fields.length, content.length);
    return client.send(all).json().get("sid").asText();
  }

  private List<String> statuses(int count) {
    await().until(() -> server.callbacks().size() >= count);
    return server.callbacks().stream().map(callback -> callback.field("MessageStatus")).toList();
  }
}

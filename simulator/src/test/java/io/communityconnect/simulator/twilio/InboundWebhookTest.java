package io.communityconnect.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.simulator.Client;
import io.communityconnect.simulator.CommunityServer;
import io.communityconnect.simulator.Contracts;
import io.communityconnect.simulator.Simulator;
import io.communityconnect.simulator.SimulatorSettings;
import io.communityconnect.simulator.http.FormBody;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboundWebhookTest {
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
  void isSignedForTheWebhookUrl() {
    JsonNode outcome = client.write("r1", "Hello & good morning ❤️");

    CommunityServer.Received webhook = server.received().getFirst();
    assertThat(outcome.get("delivered").asBoolean()).isTrue();
    assertThat(outcome.get("status").asInt()).isEqualTo(200);
    assertThat(outcome.get("messageSid").asText()).isEqualTo(webhook.field("MessageSid"));
    assertThat(webhook.signature())
        .isEqualTo(
            RequestSignature.sign(Client.TOKEN, server.webhookUrl().toString(), webhook.form()));
    assertThat(webhook.contentType()).isEqualTo("application/x-www-form-urlencoded; charset=utf-8");
    assertThat(webhook.idempotencyToken()).matches("[0-9a-f-]{36}");
  }

  @Test
  void hasTheParametersOfTheLatestCaptureInTheirOrder() {
    client.write("r2", "Hola");
    List<String> captured = new ArrayList<>();
    for (JsonNode capture : Contracts.read("twilio-webhooks.json").get("inbound")) {
      if (capture.get("id").asText().equals("wa-text-2026-bsuid")) {
        capture.get("param_order").forEach(name -> captured.add(name.asText()));
      }
    }
    assertThat(names(server.received().getFirst())).isEqualTo(captured);
  }

  @Test
  void saysWhatATextNeeds() {
    client.write("r2", "Hola");
    CommunityServer.Received webhook = server.received().getFirst();
    assertThat(webhook.field("From")).isEqualTo("whatsapp:+15550101204");
    assertThat(webhook.field("To")).isEqualTo(Client.COMMUNITY);
    assertThat(webhook.field("WaId")).isEqualTo("15550101204");
    assertThat(webhook.field("ProfileName")).isEqualTo("Tomás Herrera");
    assertThat(webhook.field("ChannelMetadata"))
        .isEqualTo(
            "{\"type\":\"whatsapp\",\"data\":{\"context\":{\"ProfileName\":\"Tomás Herrera\","
                + "\"WaId\":\"15550101204\"}}}");
    assertThat(webhook.field("MessageType")).isEqualTo("text");
    assertThat(webhook.field("NumMedia")).isEqualTo("0");
    assertThat(webhook.field("SmsStatus")).isEqualTo("received");
  }

  @Test
  void comesFromAUserIdWhenTheResidentHidesThePhone() {
    client.write("r3", "Hello");
    CommunityServer.Received webhook = server.received().getFirst();
    assertThat(webhook.field("From")).isEqualTo("whatsapp:SG.5550100077000001");
    assertThat(webhook.field("ExternalUserId")).isEqualTo("whatsapp:SG.5550100077000001");
    assertThat(webhook.form().encoded()).doesNotContain("15550100077");
    assertThat(names(webhook)).doesNotContain("WaId");
  }

  @ParameterizedTest
  @CsvSource({
    "image, image, image/jpeg",
    "document, document, application/pdf",
    "voice, audio, audio/ogg",
    "video, video, video/mp4",
    "contacts, contacts, text/vcard"
  })
  void carriesFilesThatCanBeFetchedWithTheAccountsCredentials(
      String kind, String messageType, String contentType) {
    send("{\"kind\":\"" + kind + "\"}");
    CommunityServer.Received webhook = server.received().getFirst();
    assertThat(webhook.field("MessageType")).isEqualTo(messageType);
    assertThat(webhook.field("MessageSid")).startsWith("MM");
    assertThat(webhook.field("NumMedia")).isEqualTo("1");
    assertThat(webhook.field("MediaContentType0")).isEqualTo(contentType);

    URI url = URI.create(webhook.field("MediaUrl0"));
    Client.Answer sentOn = client.twilio(url.getPath());
    assertThat(sentOn.status()).isEqualTo(307);
    String inStore =
        URI.create(sentOn.raw().headers().firstValue("Location").orElseThrow()).getPath();
    Client.Answer file = client.send(client.request(inStore).GET());
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.raw().headers().firstValue("Content-Type").orElse("")).startsWith(contentType);
    assertThat(file.raw().body()).isNotEmpty();
    assertThat(client.send(client.request(url.getPath()).GET()).status()).isEqualTo(401);
    assertThat(client.twilio(inStore).status()).isEqualTo(400);
  }

  @Test
  void describesALocationAsCaptured() {
    send("{\"kind\":\"location\",\"latitude\":52.3,\"longitude\":4.75,\"label\":\"Gate\"}");
    CommunityServer.Received webhook = server.received().getFirst();
    assertThat(webhook.field("Latitude")).isEqualTo("52.3");
    assertThat(webhook.field("Longitude")).isEqualTo("4.75");
    assertThat(webhook.field("Label")).isEqualTo("Gate");
    assertThat(names(webhook)).contains("Body").doesNotContain("Address");
  }

  @Test
  void tellsWhichMessageAButtonAndAListBelongTo() {
    String sid =
        client
            .send("To", Client.ASHA, "From", Client.COMMUNITY, "Body", "Shall I?")
            .json()
            .get("sid")
            .asText();
    send("{\"kind\":\"button\",\"text\":\"Yes\",\"payload\":\"yes-1\"}");
    send("{\"kind\":\"list\",\"text\":\"Tuesday\",\"itemId\":\"tue\"}");

    CommunityServer.Received button = server.received().getFirst();
    assertThat(button.field("ButtonText")).isEqualTo("Yes");
    assertThat(button.field("ButtonPayload")).isEqualTo("yes-1");
    assertThat(button.field("OriginalRepliedMessageSid")).isEqualTo(sid);
    CommunityServer.Received list = server.received().getLast();
    assertThat(list.field("ListTitle")).isEqualTo("Tuesday");
    assertThat(list.field("ListId")).isEqualTo("tue");
    assertThat(list.field("Body")).isEqualTo("Tuesday");
  }

  @Test
  void deliversCopiesOfOneMessage() {
    JsonNode outcome = send("{\"text\":\"Hello\",\"copies\":5}");
    assertThat(outcome.get("attempts").asInt()).isEqualTo(5);
    assertThat(server.received()).hasSize(5);
    assertThat(new HashSet<>(fields("MessageSid"))).hasSize(1);
    assertThat(client.chat("r1")).hasSize(1);
  }

  @Test
  void doesNotRepeatAnErrorUnlessToldTo() {
    server.answerWith(503);
    JsonNode outcome = client.write("r1", "Hello");
    assertThat(outcome.get("delivered").asBoolean()).isFalse();
    assertThat(outcome.get("status").asInt()).isEqualTo(503);
    assertThat(outcome.get("attempts").asInt()).isEqualTo(1);

    client.control(
        "PUT",
        "/faults",
        "{\"webhooks\":{\"retries\":2,\"retryDelayMs\":1,\"retryOn\":\"ANY_FAILURE\"}}");
    assertThat(client.write("r1", "Again").get("attempts").asInt()).isEqualTo(3);
  }

  @Test
  void repeatsOnceWhenNobodyListens() {
    server.close();
    JsonNode outcome = client.write("r1", "Hello");
    assertThat(outcome.get("delivered").asBoolean()).isFalse();
    assertThat(outcome.get("status").asInt()).isZero();
    assertThat(outcome.get("attempts").asInt()).isEqualTo(2);
  }

  @Test
  void deliversTheSameMessageAgainOnDemand() {
    server.answerWith(503);
    String sid = client.write("r1", "Hello").get("messageSid").asText();
    server.answerWith(200);
    JsonNode outcome =
        client.control("POST", "/residents/r1/messages/" + sid + "/redeliver", "").json();
    assertThat(outcome.get("delivered").asBoolean()).isTrue();
    assertThat(fields("MessageSid")).containsExactly(sid, sid);
  }

  private JsonNode send(String body) {
    return client.control("POST", "/residents/r1/messages", body).json();
  }

  private List<String> fields(String name) {
    return server.received().stream().map(webhook -> webhook.field(name)).toList();
  }

  private static List<String> names(CommunityServer.Received webhook) {
    return webhook.form().fields().stream().map(FormBody.Field::name).toList();
  }
}

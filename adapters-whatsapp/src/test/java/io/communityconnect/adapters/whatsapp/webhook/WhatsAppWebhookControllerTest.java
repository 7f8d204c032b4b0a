package io.communityconnect.adapters.whatsapp.webhook;

import static io.communityconnect.adapters.whatsapp.webhook.WebhookServer.ACCOUNT;
import static io.communityconnect.adapters.whatsapp.webhook.WebhookServer.FORM;
import static io.communityconnect.adapters.whatsapp.webhook.WebhookServer.NOW;
import static io.communityconnect.adapters.whatsapp.webhook.WebhookServer.PUBLIC_BASE;
import static io.communityconnect.adapters.whatsapp.webhook.WebhookServer.TOKEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.InboundMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppWebhookControllerTest {
  private static final String PATH = "/api/webhooks/whatsapp";

  private final WebhookServer server = new WebhookServer();

  /// Whatever a test did to it, the server takes the next message.
  @AfterEach
  void takesTheNextGoodMessage() {
    try (server) {
      server.received.databaseAway = false;
      HttpResponse<String> response = server.post(PATH, message("SMnext", "still there?"));
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(server.received.messages)
          .last()
          .extracting(InboundMessage::content)
          .isEqualTo(new Content.Text("still there?"));
    }
  }

  @Test
  void passesOnAMessageAndAnswersWithEmptyTwiml() {
    HttpResponse<String> response = server.post(PATH, message("SM1", "Wann kommt der Müll? 🗑️"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("<Response/>");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/xml");
    assertThat(server.received.messages)
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.providerId().value()).isEqualTo("SM1");
              assertThat(message.content()).isEqualTo(new Content.Text("Wann kommt der Müll? 🗑️"));
              assertThat(message.receivedAt()).isEqualTo(NOW);
            });
    assertThat(server.count("message", "accepted")).isOne();
  }

  @Test
  void runsUseCasesOnVirtualThreads() {
    server.post(PATH, message("SM1", "hello"));

    assertThat(server.received.onVirtualThread).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?a=1&b=%C3%A4+%2B%2F",
        "?empty=",
        "?a=it%27s",
        "?message=0190d5a8-0000-7000-8000-000000000001",
        "?a=1?b"
      })
  void checksTheQueryAsItWasSent(String query) {
    assertThat(server.post(PATH + query, message("SM1", "hello")).statusCode()).isEqualTo(200);
  }

  @Test
  void answersADuplicateLikeTheFirst() {
    server.post(PATH, message("SM1", "hello"));
    HttpResponse<String> response = server.post(PATH, message("SM1", "hello"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(server.received.messages).hasSize(1);
    assertThat(server.count("message", "duplicate")).isOne();
  }

  @Test
  void refusesAForgedMessage() {
    byte[] body = WebhookServer.encode(message("SM1", "hello")).getBytes(UTF_8);
    String signature = Signer.sign("another token", PUBLIC_BASE + PATH, message("SM1", "hello"));

    refused(server.post(PATH, body, FORM, signature), 403, "SIGNATURE_INVALID", "forged");
  }

  @Test
  void refusesASignatureOverAnotherQuery() {
    byte[] body = WebhookServer.encode(message("SM1", "hello")).getBytes(UTF_8);
    String signature = Signer.sign(TOKEN, PUBLIC_BASE + PATH, message("SM1", "hello"));

    refused(server.post(PATH + "?a=1", body, FORM, signature), 403, "SIGNATURE_INVALID", "forged");
  }

  @Test
  void refusesASignatureOverTheRequestsOwnHost() {
    Map<String, String> message = message("SM1", "hello");
    byte[] body = WebhookServer.encode(message).getBytes(UTF_8);
    String signature = Signer.sign(TOKEN, "http://localhost:8080" + PATH, message);

    refused(server.post(PATH, body, FORM, signature), 403, "SIGNATURE_INVALID", "forged");
  }

  @Test
  void refusesAnUnsignedMessage() {
    byte[] body = WebhookServer.encode(message("SM1", "hello")).getBytes(UTF_8);
    HttpResponse<String> response =
        server.send(
            server.request(PATH, BodyPublishers.ofByteArray(body)).header("Content-Type", FORM));

    refused(response, 403, "SIGNATURE_MISSING", "unsigned");
  }

  @Test
  void refusesAnEmptyBody() {
    refused(server.post(PATH, new byte[0], FORM, "any"), 403, "SIGNATURE_INVALID", "forged");
  }

  @ParameterizedTest
  @ValueSource(ints = {64 * 1024 + 1, 5_000_000})
  void refusesABodyThatAnnouncesTooMuch(int length) {
    HttpResponse<String> response = server.post(PATH, form(length), FORM, "any");

    refused(response, 413, "PAYLOAD_TOO_LARGE", "too_large");
  }

  @ParameterizedTest
  @ValueSource(longs = {64 * 1024 + 1, 20_000_000, 5_000_000_000L})
  void refusesAnAnnouncementWithoutWaitingForTheBody(long length) {
    assertThat(server.announce(PATH, length)).startsWith("HTTP/1.1 413");
    assertThat(server.count("message", "too_large")).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {64 * 1024 + 1, 5_000_000})
  void refusesABodyThatTurnsOutTooLarge(int length) {
    HttpResponse<String> response = server.postChunked(PATH, form(length));

    refused(response, 413, "PAYLOAD_TOO_LARGE", "too_large");
  }

  @Test
  void looksAtASignatureUpToTheLimit() {
    refused(server.postChunked(PATH, form(64 * 1024)), 403, "SIGNATURE_INVALID", "forged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "multipart/form-data; boundary=x",
        "text/plain",
        "application/x-www-form-urlencoded; charset=iso-8859-1",
        "application/x-www-form-urlencoded-not"
      })
  void refusesWhatIsNoForm(String contentType) {
    HttpResponse<String> response = server.post(PATH, "{}".getBytes(UTF_8), contentType, "any");

    refused(response, 415, "UNSUPPORTED_MEDIA_TYPE", "wrong_media_type");
  }

  @Test
  void takesAFormThatNamesItsCharset() {
    Map<String, String> message = message("SM1", "hello");
    String signature = Signer.sign(TOKEN, PUBLIC_BASE + PATH, message);
    byte[] body = WebhookServer.encode(message).getBytes(UTF_8);

    assertThat(server.post(PATH, body, FORM + "; charset=UTF-8", signature).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Body=100%", "Body=%zz", "Body=%C3%28", "Body=%00", "Bo%dy=x"})
  void refusesWhatCannotBeDecoded(String body) {
    HttpResponse<String> response = server.post(PATH, body.getBytes(UTF_8), FORM, "any");

    refused(response, 400, "MALFORMED_WEBHOOK", "undecodable");
  }

  @Test
  void refusesAnotherAccount() {
    Map<String, String> message = message("SM1", "hello");
    message.put("AccountSid", "AC00000000000000000000000000000002");

    refused(server.post(PATH, message), 403, "FOREIGN_ACCOUNT", "foreign_account");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MessageSid", "From", "To"})
  void refusesAMessageWithoutItsEssentials(String field) {
    Map<String, String> message = message("SM1", "hello");
    message.remove(field);

    JsonNode problem = refused(server.post(PATH, message), 400, "MALFORMED_WEBHOOK", "malformed");
    assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(problem.at("/errors/0/message").asText()).isEqualTo("is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"whatsapp:call me", "whatsapp:+0123", "whatsapp:", "+15550000001", "x"})
  void refusesASenderThatIsNone(String sender) {
    Map<String, String> message = message("SM1", "hello");
    message.put("From", sender);

    HttpResponse<String> response = server.post(PATH, message);
    refused(response, 422, "INVALID_SENDER", "invalid_sender");
    assertThat(response.body()).doesNotContain("call me").doesNotContain("0123");
  }

  @Test
  void saysThatNobodyHasTheNumber() {
    Map<String, String> message = message("SM1", "hello");
    message.put("To", "whatsapp:+15550009999");

    HttpResponse<String> response = server.post(PATH, message);
    refused(response, 404, "UNKNOWN_RECIPIENT", "unknown_recipient");
    assertThat(response.body()).doesNotContain("15550009999");
  }

  @Test
  void asksToTryAgainWhileTheDatabaseIsAway() {
    server.received.databaseAway = true;

    HttpResponse<String> response = server.post(PATH, message("SM1", "hello"));
    refused(response, 503, "SERVICE_UNAVAILABLE", "unavailable");
    assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
  }

  private JsonNode refused(HttpResponse<String> response, int status, String code, String outcome) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(server.received.messages).isEmpty();
    assertThat(server.count("message", outcome)).isOne();
    JsonNode problem = WebhookServer.json(response);
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("instance").asText()).isEqualTo(PATH);
    assertThat(problem.path("type").asText()).endsWith(code);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
    return problem;
  }

  private static byte[] form(int length) {
    return ("Body=" + "x".repeat(length - 5)).getBytes(UTF_8);
  }

  private static Map<String, String> message(String sid, String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("MessageSid", sid);
    parameters.put("AccountSid", ACCOUNT);
    parameters.put("From", "whatsapp:+15550000001");
    parameters.put("To", "whatsapp:" + ReceiveRecorder.COMMUNITY);
    parameters.put("Body", text);
    parameters.put("NewParameterOfTomorrow", "");
    return parameters;
  }
}

package io.communityconnect.adapters.whatsapp.webhook;

import static io.communityconnect.adapters.whatsapp.webhook.WebhookServer.ACCOUNT;
import static io.communityconnect.adapters.whatsapp.webhook.WebhookServer.FORM;
import static io.communityconnect.adapters.whatsapp.webhook.WebhookServer.NOW;
import static io.communityconnect.adapters.whatsapp.webhook.WebhookServer.PUBLIC_BASE;
import static io.communityconnect.adapters.whatsapp.webhook.WebhookServer.TOKEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.delivery.port.in.RecordDeliveryUseCase.Outcome;
import io.communityconnect.domain.conversation.DeliveryReport;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusWebhookControllerTest {
  private static final String PATH = "/api/webhooks/whatsapp/status";
  private static final String MESSAGE = "0190d5a8-0000-7000-8000-000000000001";

  private final WebhookServer server = new WebhookServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void passesOnAReportWithOurOwnMessageId() {
    HttpResponse<String> response = server.post(PATH + "?message=" + MESSAGE, report("delivered"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("<Response/>");
    assertThat(server.reported.reports)
        .containsExactly(
            new DeliveryReport(
                new ProviderMessageId("SM1"),
                Optional.of(new MessageId(UUID.fromString(MESSAGE))),
                DeliveryStatus.DELIVERED,
                Optional.empty(),
                NOW));
    assertThat(server.count("status", "advanced")).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?message=", "?message=not-an-id", "?other=1"})
  void doesWithoutOurOwnMessageId(String query) {
    assertThat(server.post(PATH + query, report("sent")).statusCode()).isEqualTo(200);
    assertThat(server.reported.reports)
        .singleElement()
        .extracting(DeliveryReport::message)
        .isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "accepted, ACCEPTED",
    "scheduled, ACCEPTED",
    "queued, ACCEPTED",
    "sending, SENDING",
    "sent, SENT",
    "delivered, DELIVERED",
    "partially_delivered, DELIVERED",
    "read, READ",
    "undelivered, FAILED",
    "failed, FAILED",
    "canceled, FAILED",
  })
  void mapsEveryStatus(String reported, DeliveryStatus status) {
    server.post(PATH, report(reported));

    assertThat(server.reported.reports)
        .singleElement()
        .extracting(DeliveryReport::status)
        .isEqualTo(status);
  }

  @Test
  void passesOnTheErrorCode() {
    Map<String, String> report = report("failed");
    report.put("ErrorCode", "63016");
    server.post(PATH, report);

    assertThat(server.reported.reports)
        .singleElement()
        .extracting(DeliveryReport::errorCode)
        .isEqualTo(Optional.of("63016"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"received", "teleported"})
  void ignoresAStatusThatItDoesNotKnow(String status) {
    assertThat(server.post(PATH, report(status)).statusCode()).isEqualTo(200);
    assertThat(server.reported.reports).isEmpty();
    assertThat(server.count("status", "unknown_status")).isOne();
  }

  @ParameterizedTest
  @CsvSource({"UNCHANGED, unchanged", "UNKNOWN_MESSAGE, unknown_message"})
  void takesWhatChangesNothing(Outcome outcome, String counted) {
    server.reported.outcome = outcome;

    assertThat(server.post(PATH, report("sent")).statusCode()).isEqualTo(200);
    assertThat(server.count("status", counted)).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MessageSid", "MessageStatus"})
  void refusesAReportWithoutItsEssentials(String field) {
    Map<String, String> report = report("sent");
    report.remove(field);

    HttpResponse<String> response = server.post(PATH, report);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(WebhookServer.json(response).at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(WebhookServer.json(response).path("instance").asText()).isEqualTo(PATH);
  }

  @Test
  void refusesAReportAboutAnotherMessageThanTheSignedOne() {
    Map<String, String> report = report("sent");
    String signature = Signer.sign(TOKEN, PUBLIC_BASE + PATH + "?message=" + MESSAGE, report);
    byte[] body = WebhookServer.encode(report).getBytes(UTF_8);
    String other = PATH + "?message=" + MESSAGE.replace("1", "2");

    assertThat(server.post(other, body, FORM, signature).statusCode()).isEqualTo(403);
    assertThat(server.reported.reports).isEmpty();
    assertThat(server.count("status", "forged")).isOne();
  }

  @Test
  void asksToTryAgainWhileTheDatabaseIsAway() {
    server.reported.databaseAway = true;
    HttpResponse<String> response = server.post(PATH, report("sent"));

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();

    server.reported.databaseAway = false;
    assertThat(server.post(PATH, report("sent")).statusCode()).isEqualTo(200);
  }

  private static Map<String, String> report(String status) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("MessageSid", "SM1");
    parameters.put("AccountSid", ACCOUNT);
    parameters.put("MessageStatus", status);
    parameters.put("To", "whatsapp:+15550000001");
    return parameters;
  }
}

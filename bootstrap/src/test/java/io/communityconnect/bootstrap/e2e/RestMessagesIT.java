package io.communityconnect.bootstrap.e2e;

import static io.communityconnect.bootstrap.e2e.ApiCalls.json;
import static io.communityconnect.bootstrap.e2e.ApiCalls.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The assistant without WhatsApp, in the conversation that the resident has on WhatsApp.
class RestMessagesIT {
  private static final ApiCalls api = ApiCalls.open();

  @AfterAll
  static void close() {
    api.town().close();
  }

  private static HttpRequest.Builder asking(String token, String text) {
    return asking(api, token, text);
  }

  private static HttpRequest.Builder asking(ApiCalls api, String token, String text) {
    return api.request(token, "/messages", "POST", "{\"text\":\"" + text + "\"}");
  }

  private static JsonNode ask(String token, String text) {
    return ok(Web.send(asking(token, text)));
  }

  @Test
  void answersWithSourcesAndSendsNothing() {
    Resident resident = api.town().phones().moveIn("Yara Haddad");
    // Before anything is written, for the code is a text message then.
    String token = api.login(resident.address().substring("whatsapp:".length()));
    resident.answerTo("help");

    JsonNode answer = ask(token, "When does the pool open?");

    assertThat(answer.path("reply").asText()).contains("Source");
    assertThat(answer.path("sources").path(0).path("title").asText()).isNotBlank();
    assertThat(answer.path("messageId").asText()).isNotBlank();
    assertThat(ok(api.as(token, "GET", "/me/usage", "")).path("used").asInt()).isEqualTo(1);
    api.town().awaitSettled();
    assertThat(resident.answers()).hasSize(1);
    assertThat(
            api.town()
                .database()
                .texts(
                    "select channel from messages where id = cast(? as uuid)",
                    answer.path("messageId").asText()))
        .containsExactly("web");
  }

  @Test
  void doesWhatIsSaidInAWordAndConfirmed() {
    String token = api.login("+15550100731");

    assertThat(ask(token, "help").path("reply").asText()).startsWith("I answer questions");
    assertThat(ask(token, "delete my data").path("reply").asText()).contains("DELETE EVERYTHING");
    ask(token, "delete everything");
    assertThat(ask(token, "delete everything").path("reply").asText()).isNotBlank();
    assertThat(api.as(token, "GET", "/me", "").status()).isEqualTo(401);
  }

  /// Its server leaves the answering to another one, which comes after the patience has ended.
  @Test
  void saysWhereTheAnswerWillBeAndTellsItForTheSameRequest() {
    ApiCalls idle = ApiCalls.open(Map.of("WORKER_ENABLED", "false", "ANSWER_DEADLINE", "PT1S"));
    try (Town town = idle.town()) {
      String token = idle.login("+15550100732");
      HttpRequest.Builder request =
          asking(idle, token, "When does the pool open?").header("Idempotency-Key", "patience");

      Web.Answer pending = Web.send(request);

      assertThat(pending.status()).as(pending.body()).isEqualTo(503);
      assertThat(json(pending).path("code").asText()).isEqualTo("ANSWER_PENDING");
      assertThat(pending.retryAfter()).contains("2");
      town.startServer(Web.freePort(), Map.of());
      town.awaitSettled();
      assertThat(ok(Web.send(request)).path("reply").asText()).isNotBlank();
      assertThat(
              town.database()
                  .number(
                      "select count(*) from messages where channel = 'web'"
                          + " and direction = 'inbound'"))
          .isEqualTo(1);
    }
  }

  @Test
  void refusesWhatIsNoMessage() {
    String token = api.login("+15550100733");

    assertThat(Web.send(asking(token, " ")).status()).isEqualTo(422);
    assertThat(Web.send(asking(token, "x".repeat(4_097))).status()).isEqualTo(422);
    assertThat(Web.send(asking("nobody", "hello")).status()).isEqualTo(401);
  }
}

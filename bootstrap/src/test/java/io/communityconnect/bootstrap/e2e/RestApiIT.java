package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The API from outside, from the first login on.
class RestApiIT {
  private static final String SUPER_ADMIN = "+15550100499";
  private static final Pattern CODE = Pattern.compile("([0-9]{6}) is your login code");

  private static final Town town =
      Town.withServer(
          Map.of(
              "SUPER_ADMIN_PHONE",
              SUPER_ADMIN,
              "TWILIO_OTP_CHANNEL",
              "sms",
              "TWILIO_OTP_FROM",
              "+14155238887"));
  private static final String admin = login(SUPER_ADMIN).path("accessToken").asText();

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void registersAndChangesAResident() {
    Web.Answer homeless =
        as(admin, "POST", "/admin/residents", "{\"phone\":\"+15550100701\",\"name\":\"Bela\"}");
    assertThat(homeless.status()).as(homeless.body()).isEqualTo(422);

    Web.Answer registered = register("+15550100701", "Bela");
    assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    String path = "/admin/residents/" + json(registered).path("id").asText();
    assertThat(json(as(admin, "GET", path, "")).path("name").asText()).isEqualTo("Bela");
    assertThat(json(as(admin, "GET", "/admin/residents?q=bela", "")).path("items")).hasSize(1);
    assertThat(as(admin, "PATCH", path, "{\"name\":\"Béla\"}").status()).isEqualTo(428);

    Web.Answer stale =
        Web.send(request(admin, "PATCH", path, "{\"name\":\"Béla\"}").header("If-Match", "\"x\""));
    assertThat(stale.status()).isEqualTo(412);
    Web.Answer changed =
        Web.send(request(admin, "PATCH", path, "{\"name\":\"Béla\"}").header("If-Match", "*"));
    assertThat(json(changed).path("name").asText()).isEqualTo("Béla");
  }

  @Test
  void changesARoleThatNobodyElseChanged() {
    Web.Answer registered = register("+15550100704", "Edo");
    String path = "/admin/residents/" + json(registered).path("id").asText();

    assertThat(as(admin, "PUT", path + "/role", "{\"role\":\"admin\"}").status()).isEqualTo(428);
    assertThat(role(path, "admin", "\"x\"").status()).isEqualTo(412);
    assertThat(json(as(admin, "GET", path, "")).path("role").asText()).isEqualTo("user");
    assertThat(json(role(path, "admin", "*")).path("role").asText()).isEqualTo("admin");
  }

  private static Web.Answer role(String path, String role, String ifMatch) {
    return Web.send(
        request(admin, "PUT", path + "/role", "{\"role\":\"" + role + "\"}")
            .header("If-Match", ifMatch));
  }

  @Test
  void registersOnceWhatIsSentTwice() {
    String body = newResident("+15550100711", "Cem");
    HttpRequest.Builder request =
        request(admin, "POST", "/admin/residents", body).header("Idempotency-Key", "once");

    Web.Answer first = Web.send(request);
    Web.Answer second = Web.send(request);
    Web.Answer other =
        Web.send(
            request(admin, "POST", "/admin/residents", newResident("+15550100712", "Cem"))
                .header("Idempotency-Key", "once"));

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(json(as(admin, "GET", "/admin/residents?q=cem", "")).path("items")).hasSize(1);
  }

  @Test
  void bringsAHistoryAlongAndFindsItAndForgetsIt() {
    JsonNode session = login("+15550100702");
    String resident = session.path("accessToken").asText();
    String id = session.path("user").path("id").asText();
    String lines =
        """
        {"at":"2026-03-02T10:00:00Z","speaker":"Cem","text":"Which plumber do you recommend?"}
        not a line
        {"at":"2026-03-02T10:01:00Z","speaker":"Assistant","text":"Mr. Alvarez in block C."}
        """;

    Web.Answer imported =
        Web.send(
            HttpRequest.newBuilder(URI.create(url("/admin/residents/" + id + "/history")))
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(lines)));
    assertThat(imported.status()).as(imported.body()).isEqualTo(200);
    assertThat(json(imported).path("stored").asInt()).isEqualTo(2);
    assertThat(json(imported).path("refusedLines").path(0).path("line").asInt()).isEqualTo(2);

    JsonNode found = json(as(resident, "GET", "/me/search?q=plumber&limit=5", ""));
    assertThat(found.path("results").findValuesAsText("text"))
        .contains("Which plumber do you recommend?", "Mr. Alvarez in block C.");
    assertThat(as(resident, "GET", "/me/export", "").body()).contains("Mr. Alvarez in block C.");
    assertThat(as(resident, "GET", "/admin/residents", "").status()).isEqualTo(403);

    assertThat(as(resident, "DELETE", "/me", "").status()).isEqualTo(204);
    assertThat(as(resident, "GET", "/me", "").status()).isEqualTo(401);
  }

  @Test
  void showsWhatIsOnSaleAndHowMuchIsUsed() {
    Resident resident = town.phones().moveIn("Esra Aydin");
    resident.write("When does the pool open?");
    Town.await("an answer", () -> resident.answers().size() == 1);
    JsonNode page = post("/auth/sending", "");
    resident.write(page.path("message").asText());
    Town.await("another answer", () -> resident.answers().size() == 2);
    String token =
        post("/auth/sending/collect", "{\"ticket\":\"" + page.path("ticket").asText() + "\"}")
            .path("accessToken")
            .asText();

    JsonNode plans = json(as(token, "GET", "/plans", "")).path("items");
    JsonNode usage = json(as(token, "GET", "/me/usage", ""));

    assertThat(plans.findValuesAsText("id")).containsExactly("trial", "basic", "pro", "enterprise");
    assertThat(plans.path(1).path("price").path("amount").asText()).isEqualTo("10.00");
    assertThat(plans.path(1).path("price").path("currency").asText()).isEqualTo("USD");
    assertThat(usage.path("plan").asText()).isEqualTo("trial");
    assertThat(usage.path("used").asInt()).isEqualTo(1);
    assertThat(usage.path("left").asInt()).isEqualTo(19);
  }

  @Test
  void logsAPageInByAMessageAndOutByAnother() {
    JsonNode page = post("/auth/sending", "");
    String ticket = "{\"ticket\":\"" + page.path("ticket").asText() + "\"}";
    assertThat(post("/auth/sending/collect", ticket).path("expiresIn").asInt()).isPositive();
    Resident resident = town.phones().moveIn("Devi Nair");

    resident.write(page.path("message").asText());
    Town.await("an answer", () -> resident.answers().size() == 1);

    JsonNode session = post("/auth/sending/collect", ticket);
    String token = session.path("accessToken").asText();
    assertThat(json(as(token, "GET", "/me", "")).path("role").asText()).isEqualTo("user");
    resident.write("LOGOUT");
    Town.await("another answer", () -> resident.answers().size() == 2);
    assertThat(as(token, "GET", "/me", "").status()).isEqualTo(401);
  }

  @Test
  void showsWhoAskedForAPersonAndGivesTheConversationBack() {
    Resident resident = town.phones().moveIn("Noor Haidari");
    resident.write("human");
    Town.await("an answer", () -> resident.answers().size() == 1);

    JsonNode waiting = json(as(admin, "GET", "/admin/handovers", "")).path("items");
    assertThat(waiting).hasSize(1);
    String path =
        "/admin/conversations/" + waiting.path(0).path("conversationId").asText() + "/release";
    assertThat(as(admin, "POST", path, "").status()).isEqualTo(204);
    assertThat(as(admin, "POST", path, "").status()).isEqualTo(404);
    assertThat(json(as(admin, "GET", "/admin/handovers", "")).path("items")).isEmpty();

    resident.write("help");
    Town.await("another answer", () -> resident.answers().size() == 2);
  }

  @Test
  void runsTheExample() throws IOException, InterruptedException {
    ProcessBuilder script =
        new ProcessBuilder("bash", new File("../docs/examples/recall.sh").getCanonicalPath())
            .redirectErrorStream(true);
    script.environment().put("API", town.url("/api/v1"));
    script.environment().put("SIMULATOR", town.phonePage() + "/simulator/api");
    script.environment().put("SUPER_ADMIN_PHONE", secondSuperAdmin());
    Process process = script.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("\"stored\":2").contains("A second parking permit costs 40");
  }

  /// Registered by hand: who has just been sent a code waits for the next one.
  private static String secondSuperAdmin() {
    String phone = "+15550100703";
    String id = json(register(phone, "Dana")).path("id").asText();
    assertThat(role("/admin/residents/" + id, "super_admin", "*"))
        .extracting(Web.Answer::status)
        .isEqualTo(200);
    return phone;
  }

  private static Web.Answer register(String phone, String name) {
    return as(admin, "POST", "/admin/residents", newResident(phone, name));
  }

  private static String newResident(String phone, String name) {
    String house = town.database().texts("select id from communities").getFirst();
    return "{\"phone\":\"%s\",\"name\":\"%s\",\"communityId\":\"%s\"}"
        .formatted(phone, name, house);
  }

  private static JsonNode login(String phone) {
    post("/auth/otp", "{\"phone\":\"" + phone + "\"}");
    return post("/auth/verify", "{\"phone\":\"" + phone + "\",\"code\":\"" + code(phone) + "\"}");
  }

  private static String code(String phone) {
    JsonNode texts = json(Web.get(town.phonePage() + "/simulator/api/sms"));
    List<String> codes =
        texts
            .valueStream()
            .filter(text -> text.path("to").asText().equals(phone))
            .flatMap(text -> CODE.matcher(text.path("body").asText()).results())
            .map((MatchResult result) -> result.group(1))
            .toList();
    return codes.getLast();
  }

  private static JsonNode post(String path, String body) {
    Web.Answer answer =
        Web.send(
            HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.status()).as(answer.body()).isBetween(200, 202);
    return json(answer);
  }

  private static Web.Answer as(String token, String method, String path, String body) {
    return Web.send(request(token, method, path, body));
  }

  private static HttpRequest.Builder request(
      String token, String method, String path, String body) {
    return HttpRequest.newBuilder(URI.create(url(path)))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body));
  }

  private static String url(String path) {
    return town.url("/api/v1" + path);
  }

  private static JsonNode json(Web.Answer answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + answer.body(), e);
    }
  }
}

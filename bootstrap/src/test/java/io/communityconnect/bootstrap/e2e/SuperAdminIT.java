package io.communityconnect.bootstrap.e2e;

import static io.communityconnect.bootstrap.e2e.ApiCalls.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever runs an installation: opens communities, appoints admins, and is held to the rules.
class SuperAdminIT {
  private static final String ADMINS = "/api/v1/admin/admins";
  private static final String COMMUNITIES = "/api/v1/admin/communities";
  private static final String ADMIN = ADMINS + "/" + Somebody.ADMIN.key();

  private static final ApiTown town = new ApiTown();

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void restore() {
    town.restore();
  }

  /// Sends something whose effects stay.
  private static Web.Answer as(
      Somebody somebody, String method, String path, String body, String... headers) {
    Map<String, String> sent = new HashMap<>(Map.of("Content-Type", "application/json"));
    for (int i = 0; i < headers.length; i += 2) {
      sent.put(headers[i], headers[i + 1]);
    }
    Optional<String> content = Optional.of(body).filter(text -> !text.isEmpty());
    return Web.send(
        new ApiRequest(method, path, sent, content).to(town.town().url(""), town.token(somebody)));
  }

  private static Web.Answer boss(String method, String path, String body, String... headers) {
    return as(Somebody.SUPER_ADMIN, method, path, body, headers);
  }

  private static void assertRefused(Web.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).path("code").asText()).isEqualTo(code);
  }

  private static String appointment(Somebody somebody, String role) {
    return "{\"residentId\":\"%s\",\"role\":\"%s\"}".formatted(somebody.key(), role);
  }

  @Test
  void takesAnAdminsRightsAtOnceAndGivesThemBack() {
    assertThat(as(Somebody.ADMIN, "GET", "/api/v1/admin/residents", "").status()).isEqualTo(200);

    assertRefused(boss("DELETE", ADMIN, ""), 428, "PRECONDITION_REQUIRED");
    assertRefused(boss("DELETE", ADMIN, "", "If-Match", "\"x\""), 412, "CHANGED_MEANWHILE");
    assertThat(boss("DELETE", ADMIN, "", "If-Match", "*").status()).isEqualTo(204);
    assertThat(as(Somebody.ADMIN, "GET", "/api/v1/admin/residents", "").status()).isEqualTo(403);
    assertThat(boss("GET", ADMIN, "").status()).isEqualTo(404);
    assertThat(boss("DELETE", ADMIN, "", "If-Match", "*").status()).isEqualTo(404);

    assertThat(boss("POST", ADMINS, appointment(Somebody.ADMIN, "admin")).status()).isEqualTo(201);
    assertThat(as(Somebody.ADMIN, "GET", "/api/v1/admin/residents", "").status()).isEqualTo(200);
  }

  @Test
  void listsAdminsAndSuperAdminsApart() {
    assertThat(roles(ADMINS)).containsOnly("admin");
    assertThat(roles(ADMINS + "?office=super_admin")).containsOnly("super_admin");
    assertRefused(boss("GET", ADMINS + "?office=user", ""), 422, "INVALID_FIELDS");
  }

  private static List<String> roles(String path) {
    return json(boss("GET", path, "")).path("items").findValuesAsText("role");
  }

  @Test
  void changesNothingAboutThemselves() {
    String own = ADMINS + "/" + Somebody.SUPER_ADMIN.key();

    assertRefused(boss("DELETE", own, "", "If-Match", "*"), 403, "OWN_ROLE");
    assertRefused(
        boss("POST", ADMINS, appointment(Somebody.SUPER_ADMIN, "admin")), 403, "OWN_ROLE");
    assertThat(town.town().database().texts("select details::text from audit_logs"))
        .filteredOn(details -> details.contains("own-role"))
        .hasSize(2);
  }

  @Test
  void appointsNobodyWhoIsUnknownAndToNothingElse() {
    String unknown = "{\"residentId\":\"01939e60-0000-7000-9000-000000000002\",\"role\":\"admin\"}";

    assertRefused(boss("POST", ADMINS, unknown), 404, "NOT_FOUND");
    assertRefused(boss("POST", ADMINS, "{\"role\":\"user\"}"), 422, "INVALID_FIELDS");
  }

  @Test
  void opensOneCommunityHoweverOftenItIsAskedTo() {
    String oak = "{\"name\":\"Oak House\",\"sender\":\"+14155230099\"}";

    Web.Answer first = boss("POST", COMMUNITIES, oak, "Idempotency-Key", "oak");
    Web.Answer again = boss("POST", COMMUNITIES, oak, "Idempotency-Key", "oak");

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertRefused(boss("POST", COMMUNITIES, oak), 409, "SENDER_TAKEN");
  }

  @Test
  void renamesACommunityThatNobodyElseHasChanged() {
    String path = COMMUNITIES + "/" + Owner.RESIDENT.community();
    String elm = "{\"name\":\"Elm House\"}";

    assertRefused(boss("PATCH", path, elm), 428, "PRECONDITION_REQUIRED");
    assertRefused(boss("PATCH", path, elm, "If-Match", "\"x\""), 412, "CHANGED_MEANWHILE");
    assertThat(boss("PATCH", path, elm, "If-Match", "*").status()).isEqualTo(200);

    assertThat(json(boss("GET", path, "")).path("name").asText()).isEqualTo("Elm House");
    String moved = "{\"name\":\"Elm House\",\"sender\":\"+14155230098\"}";
    assertRefused(boss("PATCH", path, moved, "If-Match", "*"), 422, "INVALID_FIELDS");
  }
}

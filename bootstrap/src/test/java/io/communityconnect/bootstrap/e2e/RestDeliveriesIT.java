package io.communityconnect.bootstrap.e2e;

import static io.communityconnect.bootstrap.e2e.ApiCalls.json;
import static io.communityconnect.bootstrap.e2e.ApiCalls.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What became of messages, and sending again what the provider refused.
class RestDeliveriesIT {
  private static final String LETTERS = "/admin/dead-letters";
  private static final ApiCalls api = ApiCalls.open();
  private static final String superAdmin = api.login(ApiCalls.SUPER_ADMIN);
  private static final String admin = admin();

  private static String admin() {
    String phone = "+15550100741";
    api.register(superAdmin, phone, "admin");
    return api.login(phone);
  }

  @AfterAll
  static void close() {
    api.town().close();
  }

  @AfterEach
  void heal() {
    api.town().phones().heal();
  }

  /// Somebody whose answer the provider refuses for good.
  private static Resident unreached(String name) {
    Resident resident = api.town().phones().moveIn(name);
    api.town().phones().faults("{\"callbacks\":{\"delayMs\":10},\"twilio\":{\"failStatus\":400}}");
    resident.write("help");
    Town.await("the answer is given up", () -> !letterOf(resident).isEmpty());
    api.town().phones().heal();
    return resident;
  }

  private static List<String> letterOf(Resident resident) {
    return api.town()
        .database()
        .texts(
            """
            select o.message_id from outbox o
            join conversations v on v.id = o.conversation_id join users u on u.id = v.user_id
            where o.state = 'dead' and 'whatsapp:' || u.phone_number = ?
            """,
            resident.address());
  }

  private static Web.Answer replay(String who, String letter) {
    return api.as(who, "POST", LETTERS + "/" + letter + "/replay", "");
  }

  private static JsonNode listed(String path, String key, String id) {
    JsonNode items = ok(api.as(admin, "GET", path, "")).path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path(key).asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sendsAgainOnceWhatTheProviderRefused() {
    Resident resident = unreached("Abel Toth");
    String letter = letterOf(resident).getFirst();
    JsonNode dead = listed(LETTERS, "id", letter);
    assertThat(dead.path("state").asText()).isEqualTo("dead");
    assertThat(dead.path("code").asText()).isNotBlank();
    JsonNode failed = listed("/admin/deliveries?delivery=failed", "messageId", letter);
    assertThat(failed.path("error").asText()).isEqualTo(dead.path("code").asText());

    assertThat(replay(admin, letter).status()).isEqualTo(204);
    Town.await("the answer", () -> resident.answers().size() == 1);
    Web.Answer again = replay(admin, letter);

    assertThat(again.status()).isEqualTo(409);
    assertThat(json(again).path("code").asText()).isEqualTo("REPLAYED_BEFORE");
    Town.await(
        "the delivery",
        () ->
            Set.of("delivered", "read")
                .contains(
                    listed("/admin/deliveries?from=2020-01-01T00:00:00Z", "messageId", letter)
                        .path("state")
                        .asText()));
    api.town().awaitSettled();
    assertThat(resident.answers()).hasSize(1);
  }

  @Test
  void refusesForWhoSaidStop() {
    Resident resident = unreached("Dora Kiss");
    resident.answerTo("stop");

    Web.Answer refused = replay(admin, letterOf(resident).getFirst());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(json(refused).path("code").asText()).isEqualTo("RESIDENT_STOPPED");
  }

  @Test
  void isForAdminsOfTheHouseAlone() {
    String letter = letterOf(unreached("Edo Mori")).getFirst();
    String neighbour = api.login("+15550100742");

    assertThat(replay(neighbour, letter).status()).isEqualTo(403);
    assertThat(api.as(neighbour, "GET", LETTERS, "").status()).isEqualTo(403);
    assertThat(api.as(neighbour, "GET", "/admin/deliveries", "").status()).isEqualTo(403);
    assertThat(replay(admin, "01939e60-0000-7000-8000-000000000001").status()).isEqualTo(404);
    assertThat(api.as(admin, "GET", "/admin/deliveries?from=today", "").status()).isEqualTo(422);
  }
}

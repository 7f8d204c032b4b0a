package io.communityconnect.bootstrap.e2e;

import static io.communityconnect.bootstrap.e2e.ApiCalls.json;
import static io.communityconnect.bootstrap.e2e.ApiCalls.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Admins who answer residents on WhatsApp in the assistant's place.
class RestConversationsIT {
  private static final String CONVERSATIONS = "/admin/conversations";
  private static final ApiCalls api = ApiCalls.open();
  private static final String superAdmin = api.login(ApiCalls.SUPER_ADMIN);
  private static final String admin = admin("+15550100721");
  private static final String colleague = admin("+15550100722");

  @AfterAll
  static void close() {
    api.town().close();
  }

  private static String admin(String phone) {
    api.register(superAdmin, phone, "admin");
    return api.login(phone);
  }

  private static String conversationOf(Resident resident) {
    return api.town()
        .database()
        .texts(
            """
            select v.id from conversations v join users u on u.id = v.user_id
            where 'whatsapp:' || u.phone_number = ?
            """,
            resident.address())
        .getFirst();
  }

  private static Web.Answer post(String who, String conversation, String what, String body) {
    return api.as(who, "POST", CONVERSATIONS + "/" + conversation + what, body);
  }

  private static Web.Answer write(String who, String conversation, String text) {
    return post(who, conversation, "/messages", "{\"text\":\"" + text + "\"}");
  }

  private static String code(Web.Answer answer) {
    return json(answer).path("code").asText();
  }

  private static List<String> texts(Resident resident) {
    return resident.answers().stream().map(Phones.Answer::text).toList();
  }

  @Test
  void takesAConversationWritesAndGivesItBack() {
    Resident resident = api.town().phones().moveIn("Noor Haidari");
    resident.answerTo("help");
    String conversation = conversationOf(resident);

    assertThat(code(write(admin, conversation, "Hello"))).isEqualTo("NOT_TAKEN_OVER");
    assertThat(post(admin, conversation, "/takeover", "").status()).isEqualTo(204);
    assertThat(post(admin, conversation, "/takeover", "").status()).isEqualTo(204);
    Web.Answer held = post(colleague, conversation, "/takeover", "");
    assertThat(held.status()).isEqualTo(409);
    assertThat(code(held)).isEqualTo("HELD_BY_ANOTHER");
    assertThat(code(write(colleague, conversation, "Hello"))).isEqualTo("HELD_BY_ANOTHER");

    resident.write("When does the pool open?");
    Web.Answer owed = write(admin, conversation, "At seven, from today on.");
    assertThat(owed.status()).as(owed.body()).isEqualTo(201);
    Town.await("what the admin wrote", () -> resident.answers().size() == 3);
    api.town().awaitSettled();
    assertThat(texts(resident).get(1)).startsWith("A person from your community is here now");
    assertThat(texts(resident).get(2)).isEqualTo("At seven, from today on.");

    JsonNode read = ok(api.as(admin, "GET", CONVERSATIONS + "/" + conversation, ""));
    assertThat(read.path("conversation").path("state").asText()).isEqualTo("person");
    assertThat(read.path("items").findValuesAsText("author"))
        .contains("resident", "assistant", "person");
    assertThat(read.path("items").findValuesAsText("text"))
        .contains("When does the pool open?", "At seven, from today on.");
    Town.await(
        "the delivery",
        () ->
            ok(api.as(admin, "GET", CONVERSATIONS + "/" + conversation, ""))
                .path("items")
                .findValuesAsText("delivery")
                .stream()
                .anyMatch(Set.of("delivered", "read")::contains));

    assertThat(post(admin, conversation, "/release", "").status()).isEqualTo(204);
    Town.await("word that the assistant is back", () -> resident.answers().size() == 4);
    assertThat(texts(resident).getLast()).startsWith("I am here again");
    assertThat(resident.answerTo("help")).startsWith("I answer questions");
  }

  @Test
  void listsWhoWaitsAndWhoIsSpokenWith() {
    Resident waiting = api.town().phones().moveIn("Lena Vogt");
    waiting.answerTo("human");
    Resident held = api.town().phones().moveIn("Omar Said");
    held.answerTo("help");
    String conversation = conversationOf(held);
    post(admin, conversation, "/takeover", "");

    assertThat(listed("?state=waiting")).contains(conversationOf(waiting));
    assertThat(listed("?state=person"))
        .contains(conversation)
        .doesNotContain(conversationOf(waiting));
    JsonNode first = ok(api.as(admin, "GET", CONVERSATIONS + "?limit=1", ""));
    assertThat(first.path("items")).hasSize(1);
    assertThat(listed("?limit=1&cursor=" + first.path("nextCursor").asText()))
        .hasSize(1)
        .doesNotContain(first.path("items").path(0).path("id").asText());
    assertThat(api.as(admin, "GET", CONVERSATIONS + "?state=busy", "").status()).isEqualTo(422);
    assertThat(api.as(admin, "GET", CONVERSATIONS + "?cursor=eA", "").status()).isEqualTo(400);
  }

  private static List<String> listed(String query) {
    return ok(api.as(admin, "GET", CONVERSATIONS + query, "")).path("items").findValuesAsText("id");
  }

  @Test
  void writesOnceWhatIsSentTwice() {
    Resident resident = api.town().phones().moveIn("Pia Lund");
    resident.answerTo("help");
    String conversation = conversationOf(resident);
    post(admin, conversation, "/takeover", "");
    HttpRequest.Builder request =
        api.request(
                admin,
                CONVERSATIONS + "/" + conversation + "/messages",
                "POST",
                "{\"text\":\"Once\"}")
            .header("Idempotency-Key", "written-once");

    Web.Answer first = Web.send(request);
    Web.Answer second = Web.send(request);

    assertThat(second.body()).isEqualTo(first.body());
    api.town().awaitSettled();
    assertThat(texts(resident)).containsOnlyOnce("Once");
  }

  @Test
  void refusesWhatWhatsAppOrTheResidentWouldNotHave() {
    Resident resident = api.town().phones().moveIn("Rui Costa");
    resident.answerTo("help");
    String conversation = conversationOf(resident);
    post(admin, conversation, "/takeover", "");
    Town.await("word that a person is here", () -> resident.answers().size() == 2);
    resident.answerTo("stop");
    assertThat(code(write(admin, conversation, "Hello"))).isEqualTo("RESIDENT_STOPPED");
    post(admin, conversation, "/release", "");
    resident.answerTo("start");
    post(admin, conversation, "/takeover", "");
    api.town()
        .database()
        .texts(
            """
            with aged as (
              update messages set created_at = created_at - interval '25 hours'
              where conversation_id = cast(? as uuid) returning id)
            select count(*) from aged
            """,
            conversation);

    Web.Answer late = write(admin, conversation, "Hello");

    assertThat(late.status()).isEqualTo(409);
    assertThat(code(late)).isEqualTo("TEMPLATE_REQUIRED");
  }

  @Test
  void hidesConversationsFromOthers() {
    Resident resident = api.town().phones().moveIn("Ines Roth");
    resident.answerTo("help");
    String conversation = conversationOf(resident);
    String neighbour = api.login("+15550100723");
    String elsewhere = adminElsewhere();

    for (String path : List.of("/takeover", "/release")) {
      assertThat(post(neighbour, conversation, path, "").status()).isEqualTo(403);
      assertThat(post(elsewhere, conversation, path, "").status()).isEqualTo(404);
    }
    assertThat(write(neighbour, conversation, "Hello").status()).isEqualTo(403);
    assertThat(write(elsewhere, conversation, "Hello").status()).isEqualTo(404);
    assertThat(api.as(elsewhere, "GET", CONVERSATIONS + "/" + conversation, "").status())
        .isEqualTo(404);
    assertThat(ok(api.as(elsewhere, "GET", CONVERSATIONS, "")).path("items")).isEmpty();
  }

  private static String adminElsewhere() {
    String phone = "+15550100724";
    api.register(superAdmin, phone, "admin");
    api.town()
        .database()
        .texts(
            """
            with house as (
              insert into communities (id, name, whatsapp_sender)
              values (gen_random_uuid(), 'Elm Row', '+14155238898') returning id)
            update users set community_id = (select id from house)
            where phone_number = ? returning id
            """,
            phone);
    return api.login(phone);
  }
}

package io.communityconnect.bootstrap.e2e;

import static io.communityconnect.bootstrap.e2e.ApiCalls.json;
import static io.communityconnect.bootstrap.e2e.ApiCalls.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Many residents changed at once, and put back.
class RestBulkUpdatesIT {
  private static final String PATH = "/admin/bulk-updates";
  private static final ApiCalls api = ApiCalls.open();
  private static final String superAdmin = api.login(ApiCalls.SUPER_ADMIN);
  private static final String admin = admin();

  @AfterAll
  static void close() {
    api.town().close();
  }

  private static String admin() {
    String phone = "+15550100711";
    api.register(superAdmin, phone, "admin");
    return api.login(phone);
  }

  private static JsonNode wanted(String filter, String changes, String more) {
    return ok(
        api.as(
            admin,
            "POST",
            PATH,
            "{\"filter\":%s,\"changes\":%s%s}".formatted(filter, changes, more)));
  }

  private static JsonNode ended(JsonNode update, String state) {
    String path = PATH + "/" + update.path("id").asText();
    Town.await(
        state, () -> ok(api.as(admin, "GET", path, "")).path("state").asText().equals(state));
    return ok(api.as(admin, "GET", path, ""));
  }

  private static JsonNode list(String flat) {
    return ok(api.as(admin, "GET", "/admin/residents?limit=100&flat=" + flat, "")).path("items");
  }

  @Test
  void renamesABlockAndPutsItBackButForWhatWasChangedSince() {
    ok(
        Web.send(
            api.to(admin, "/admin/residents/import")
                .header("Content-Type", "text/csv")
                .POST(
                    BodyPublishers.ofString(
                        "phone,flat\n"
                            + IntStream.range(0, 250)
                                .mapToObj("+1666%07d,Q-%<d%n"::formatted)
                                .collect(Collectors.joining())))));
    String filter = "{\"flat\":\"q-\"}";
    String changes = "{\"flatPrefix\":{\"from\":\"Q-\",\"to\":\"Tower Q \"}}";

    JsonNode preview = wanted(filter, changes, ",\"dryRun\":true");
    assertThat(preview.path("changed").asInt()).isEqualTo(250);
    assertThat(preview.path("samples")).hasSize(5);
    assertThat(preview.path("samples").path(0).path("after").path("apartment").asText())
        .startsWith("Tower Q ");
    assertThat(list("Tower")).isEmpty();

    JsonNode done = ended(wanted(filter, changes, ""), "done");
    assertThat(done.path("changed").asInt()).isEqualTo(250);
    assertThat(list("Q-")).isEmpty();
    assertThat(list("Tower%20Q")).hasSize(100);

    String other = "/admin/residents/" + list("Tower").path(0).path("id").asText();
    ok(
        Web.send(
            api.request(admin, other, "PATCH", "{\"apartment\":\"Z-1\"}").header("If-Match", "*")));
    Web.Answer undo = api.as(admin, "POST", PATH + "/" + done.path("id").asText() + "/undo", "");
    assertThat(undo.status()).as(undo.body()).isEqualTo(202);
    JsonNode undone = ended(done, "undone");
    assertThat(undone.path("undone").asInt()).isEqualTo(249);
    assertThat(undone.path("changedSince").asInt()).isEqualTo(1);
    assertThat(undone.path("changedSinceIds")).hasSize(1);
    assertThat(list("Tower")).isEmpty();
    assertThat(
            ok(api.as(admin, "GET", "/admin/audit-logs/verification", ""))
                .path("intact")
                .asBoolean())
        .isTrue();
  }

  @Test
  void tellsThoseWhoWroteLately() {
    Resident resident = api.town().phones().moveIn("Noor Haidari");
    resident.write("help");
    Town.await("an answer", () -> resident.answers().size() == 1);

    JsonNode done =
        ended(wanted("{\"role\":\"user\"}", "{\"language\":\"pt\"}", ",\"notify\":true"), "done");

    assertThat(done.path("notified").asInt()).isEqualTo(1);
    Town.await("a notice", () -> resident.answers().size() == 2);
    assertThat(resident.answers().getLast().text()).contains("português");
  }

  @Test
  void refusesWhatCannotBeAndShowsNothingToOthers() {
    Web.Answer nothing = api.as(admin, "POST", PATH, "{\"changes\":{}}");
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(json(nothing).path("errors").findValuesAsText("field")).containsExactly("changes");
    assertThat(api.as(superAdmin, "POST", PATH, "{\"changes\":{\"language\":\"es\"}}").status())
        .isEqualTo(422);
    assertThat(
            api.as(
                    admin,
                    "POST",
                    PATH,
                    "{\"changes\":{\"language\":\"es\"},\"communityId\":\"%s\"}"
                        .formatted("01939e60-0000-7000-8000-000000000001"))
                .status())
        .isEqualTo(422);
    assertThat(api.as(admin, "GET", PATH + "/01939e60-0000-7000-8000-000000000001", "").status())
        .isEqualTo(404);
    assertThat(
            api.as(admin, "POST", PATH + "/01939e60-0000-7000-8000-000000000001/undo", "").status())
        .isEqualTo(404);
  }
}

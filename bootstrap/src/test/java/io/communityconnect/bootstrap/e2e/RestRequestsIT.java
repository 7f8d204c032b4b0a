package io.communityconnect.bootstrap.e2e;

import static io.communityconnect.bootstrap.e2e.ApiCalls.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What residents report on WhatsApp, seen to over the API.
class RestRequestsIT {
  private static final String PATH = "/admin/requests";
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

  private static JsonNode list(String query) {
    return ok(api.as(admin, "GET", PATH + query, "")).path("items");
  }

  @Test
  void seesToWhatWasReportedAndTellsTheResident() {
    Resident resident = api.town().phones().moveIn("Farah Aziz");
    resident.answerTo("The lift in block B is stuck");
    assertThat(resident.answerTo("yes")).startsWith("Done, it is reported");
    int before = resident.answers().size();

    JsonNode open = list("?status=open&category=lift&priority=high");
    assertThat(open).hasSize(1);
    assertThat(list("?status=resolved")).isEmpty();
    String path = PATH + "/" + open.path(0).path("id").asText();
    String done = "{\"status\":\"resolved\"}";
    assertThat(api.as(admin, "PATCH", path, done).status()).isEqualTo(428);
    assertThat(patched(path, done, "\"stale\"").status()).isEqualTo(412);

    assertThat(api.as(admin, "GET", path, "").status()).isEqualTo(200);
    ok(patched(path, "{\"status\":\"in_progress\"}", "*"));
    Town.await("a notice", () -> resident.answers().size() == before + 1);
    assertThat(resident.answers().getLast().text())
        .contains("is being worked on: The lift in block B is stuck");

    JsonNode changed = ok(patched(path, done, "*"));
    assertThat(changed.path("status").asText()).isEqualTo("resolved");
    assertThat(changed.path("notified").asBoolean()).isTrue();
    assertThat(list("?status=resolved")).hasSize(1);
    // It must not be taken for the answer to the next question.
    Town.await("another notice", () -> resident.answers().size() == before + 2);
    assertThat(resident.answerTo("status of my report")).contains("(done)");
  }

  @Test
  void showsThePictureThatWentAlong() throws IOException {
    Resident resident = api.town().phones().moveIn("Goran Ilić");
    assertThat(resident.answerToPhoto("The water in flat C-3 is leaking"))
        .contains("Your picture goes along.");
    resident.answerTo("yes");

    JsonNode report = list("?category=other").path(0);
    assertThat(list("?category=lift")).noneMatch(lift -> lift.hasNonNull("photoUrl"));
    HttpResponse<byte[]> picture = picture(report);
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth()).isEqualTo(320);

    api.town().phones().faults("{\"twilio\":{\"failStatus\":503}}");
    assertThat(picture(report).statusCode()).isEqualTo(503);
    api.town().phones().heal();
    resident.answerTo("delete my data");
    resident.answerTo("DELETE EVERYTHING");
    assertThat(resident.answerTo("DELETE EVERYTHING")).contains("is deleted");
    assertThat(list("?category=other").path(0).hasNonNull("photoUrl")).isFalse();
    assertThat(picture(report).statusCode()).isEqualTo(404);
  }

  private static HttpResponse<byte[]> picture(JsonNode report) {
    String path = report.path("photoUrl").asText().replace("/api/v1", "");
    return Web.raw(api.to(admin, path));
  }

  private static Web.Answer patched(String path, String body, String tag) {
    return Web.send(api.request(admin, path, "PATCH", body).header("If-Match", tag));
  }

  @Test
  void refusesWhatIsNoneAndWhoMayNot() {
    String unknown = PATH + "/01939e60-0000-7000-8000-000000000001";
    assertThat(api.as(admin, "GET", unknown, "").status()).isEqualTo(404);
    assertThat(patched(unknown, "{\"status\":\"open\"}", "*").status()).isEqualTo(404);
    assertThat(patched(unknown, "{\"status\":\"lost\"}", "*").status()).isEqualTo(422);
    assertThat(api.as(admin, "GET", PATH + "?status=lost", "").status()).isEqualTo(422);
    assertThat(api.as(admin, "GET", PATH + "?cursor=x", "").status()).isEqualTo(400);
  }
}

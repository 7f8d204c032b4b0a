package io.communityconnect.bootstrap.e2e;

import static io.communityconnect.bootstrap.e2e.ApiCalls.json;
import static io.communityconnect.bootstrap.e2e.ApiCalls.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Residents as files.
class RestResidentSheetsIT {
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

  private static HttpRequest.Builder importing(String query, String file) {
    return api.to(admin, "/admin/residents/import" + query)
        .header("Content-Type", "text/csv; charset=utf-8")
        .POST(BodyPublishers.ofString(file));
  }

  private static JsonNode imported(String file) {
    return ok(Web.send(importing("", file)));
  }

  @Test
  void previewsImportsOnceAndExportsWhatCanBeImportedAgain() {
    String file =
        "phone,name,flat,language\n+15550100801,=Bela,A-0301,es\n+15550100802,\"Cem, jr.\",A-0302,\n";

    JsonNode preview = ok(Web.send(importing("?dryRun=true", file)));
    assertThat(preview.path("added").asInt()).isEqualTo(2);
    assertThat(list("=bela")).isEmpty();

    JsonNode first = imported(file);
    assertThat(first.path("dryRun").asBoolean()).isFalse();
    assertThat(first.path("added").asInt()).isEqualTo(2);
    assertThat(list("=bela")).hasSize(1);
    assertThat(imported(file).path("unchanged").asInt()).isEqualTo(2);

    Web.Answer exported = Web.send(api.to(admin, "/admin/residents/export?flat=a-03").GET());
    assertThat(exported.status()).isEqualTo(200);
    assertThat(exported.body())
        .contains("\"'+15550100801\",\"'=Bela\",\"A-0301\",\"es\"")
        .contains("\"Cem, jr.\"");
    JsonNode again = imported(exported.body());
    assertThat(again.path("lines").asInt()).isEqualTo(2);
    assertThat(again.path("unchanged").asInt()).isEqualTo(2);
  }

  private static JsonNode list(String words) {
    return ok(api.as(admin, "GET", "/admin/residents?q=" + words, "")).path("items");
  }

  @Test
  void importsNobodyWhereOneLineIsWrong() {
    Web.Answer refused =
        Web.send(importing("", "phone;name\n+15550100811;Dora\n12;Esra\n+15550100811;Dora\n"));

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(json(refused).path("code").asText()).isEqualTo("IMPORT_REFUSED");
    assertThat(json(refused).path("errors").findValuesAsText("field"))
        .containsExactly("3:phone", "4:phone");
    assertThat(json(refused).path("errors").findValuesAsText("message"))
        .containsExactly("invalid", "repeated");
    assertThat(list("dora")).isEmpty();
  }

  @Test
  void refusesRolesAndOtherMediaTypesAndResidents() {
    Web.Answer role = Web.send(importing("", "phone,role\n+15550100821,admin\n"));
    assertThat(json(role).path("errors").findValuesAsText("message"))
        .containsExactly("column_not_importable");
    assertThat(api.as(admin, "POST", "/admin/residents/import", "{}").status()).isEqualTo(415);

    imported("phone\n+15550100822\n");
    String resident = api.login("+15550100822");
    assertThat(api.as(resident, "GET", "/admin/residents/export", "").status()).isEqualTo(403);
    assertThat(
            Web.send(
                    api.to(resident, "/admin/residents/import")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString("phone\n")))
                .status())
        .isEqualTo(403);
  }

  @Test
  void doesOnceWhatIsSentTwiceWithAKey() {
    String file = "phone,name\n+15550100831,Fatma\n";

    Web.Answer first = Web.send(importing("", file).header("Idempotency-Key", "sheet-1"));
    Web.Answer second = Web.send(importing("", file).header("Idempotency-Key", "sheet-1"));

    assertThat(ok(first).path("added").asInt()).isEqualTo(1);
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  void takesTenThousandAtOnceAndNoMore() {
    String file =
        "phone,name,flat,language\n"
            + IntStream.range(0, 10_000)
                .mapToObj("+1666%07d,Crowd %<d,Z-%<d,en%n"::formatted)
                .collect(Collectors.joining());

    JsonNode all = imported(file);

    assertThat(all.path("added").asInt()).isEqualTo(10_000);
    assertThat(
            json(Web.send(importing("", file + "+16670000000,One,Z,en\n")))
                .path("errors")
                .path(0)
                .path("message")
                .asText())
        .isEqualTo("too_many_lines");
    assertThat(Web.send(importing("", "phone\n" + "x".repeat(1_200_000))).status()).isEqualTo(413);
    assertThat(
            ok(api.as(admin, "GET", "/admin/audit-logs/verification", ""))
                .path("intact")
                .asBoolean())
        .isTrue();
  }
}

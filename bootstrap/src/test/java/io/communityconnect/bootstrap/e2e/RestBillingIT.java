package io.communityconnect.bootstrap.e2e;

import static io.communityconnect.bootstrap.e2e.ApiCalls.json;
import static io.communityconnect.bootstrap.e2e.ApiCalls.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Billing as an admin looks after it: queries given, drift found and repaired.
class RestBillingIT {
  private static final String BILLING = "/admin/billing";
  private static final ApiCalls api = ApiCalls.open();
  private static final PaymentCalls calls = new PaymentCalls(api.town());
  private static final String superAdmin = api.login(ApiCalls.SUPER_ADMIN);
  private static final String admin = admin();

  @AfterAll
  static void close() {
    api.town().close();
  }

  private static String admin() {
    String phone = "+15550100721";
    api.register(superAdmin, phone, "admin");
    return api.login(phone);
  }

  private static String idOf(String token) {
    return ok(api.as(token, "GET", "/me", "")).path("id").asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {BILLING, "/admin/budget", "/admin/analytics"})
  void knowsNothingOfACommunityThatThereIsNot(String path) {
    Web.Answer answer =
        api.as(superAdmin, "GET", path + "?communityId=01939e60-0000-7000-9000-0000000000ff", "");

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
  }

  @Test
  void givesQueriesOnceWhateverIsRepeated() {
    String resident = api.login("+15550100722");
    String wanted =
        "{\"residentId\":\"%s\",\"queries\":5,\"reason\":\"A power cut\"}"
            .formatted(idOf(resident));

    Web.Answer first = grant(wanted, "key-1");
    Web.Answer again = grant(wanted, "key-1");

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(json(first).path("allowed").asInt()).isEqualTo(25);
    assertThat(json(calls.get(resident, "/me/usage")).path("allowed").asInt()).isEqualTo(25);
    assertThat(api.town().database().texts("select reason from usage_ledger where kind = 'grant'"))
        .containsExactly("A power cut");
    assertThat(
            api.town()
                .database()
                .number(
                    """
                    select count(*) from audit_logs
                    where action_type = 'queries.granted' and user_id is not null
                    """))
        .isEqualTo(1);
  }

  private static Web.Answer grant(String wanted, String key) {
    return Web.send(
        api.to(admin, BILLING + "/grants")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(wanted)));
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThat(api.as(admin, "POST", BILLING + "/grants", "{}").status()).isEqualTo(422);
    assertThat(
            api.as(
                    admin,
                    "POST",
                    BILLING + "/grants",
                    "{\"residentId\":\"%s\",\"queries\":0,\"reason\":\" \"}".formatted(idOf(admin)))
                .status())
        .isEqualTo(422);
    assertThat(
            api.as(
                    admin,
                    "POST",
                    BILLING + "/grants",
                    "{\"residentId\":\"01939e60-0000-7000-8000-000000000099\",\"queries\":1,\"reason\":\"x\"}")
                .status())
        .isEqualTo(404);
    assertThat(api.as(superAdmin, "GET", BILLING, "").status()).isEqualTo(422);
  }

  @Test
  void letsNobodyInWhoIsNoAdmin() {
    String resident = api.login("+15550100723");

    for (String path : List.of("/grants", "/reconcile")) {
      assertThat(api.as(resident, "POST", BILLING + path, "{}").status()).isEqualTo(403);
    }
    assertThat(api.as(resident, "GET", BILLING, "").status()).isEqualTo(403);
  }

  @Test
  void findsAndRepairsWhatNoEventToldOf() {
    String resident = api.login("+15550100724");
    calls.events("{\"lost\":true}");
    calls.pay(calls.checkout(resident, "pro"), "good");

    JsonNode begun = ok(api.as(admin, "POST", BILLING + "/reconcile", "{}"));

    assertThat(begun.path("customers").asInt()).isPositive();
    calls.awaitPlan(resident, "pro");
    Town.await("it is noted", () -> billing().at("/reconciled/waiting").asInt(1) == 0);
    JsonNode billing = billing();
    assertThat(billing.at("/reconciled/drifted").asInt()).isEqualTo(1);
    assertThat(billing.at("/drifts/0/residentId").asText()).isEqualTo(idOf(resident));
    assertThat(billing.at("/drifts/0/kind").asText()).isEqualTo("repaired");
    assertThat(billing.at("/drifts/0/after/plan").asText()).isEqualTo("pro");
    assertThat(billing.at("/subscriptions/0/plan").asText()).isEqualTo("pro");
    assertThat(billing.at("/subscriptions/0/residents").asInt()).isEqualTo(1);
    // Counted only after it was stored.
    Town.await(
        "it is counted",
        () ->
            Web.get(api.town().url("/prometheus"))
                .body()
                .contains("payments_events_total{result=\"drifted\"} 1.0"));
    calls.events("{}");
  }

  @Test
  void showsWhatCouldNotBeTold() {
    String resident = api.login("+15550100725");
    api.town()
        .database()
        .execute(
            """
            insert into billing_notices (user_id, community_id, notice, about, noted_at, told)
            select id, community_id, 'access_ending', '1773050400', '2026-03-07T10:00Z', false
            from users where id = '%s'
            """
                .formatted(idOf(resident)));

    JsonNode untold = billing().path("untold");

    assertThat(untold).hasSize(1);
    assertThat(untold.at("/0/residentId").asText()).isEqualTo(idOf(resident));
    assertThat(untold.at("/0/notice").asText()).isEqualTo("access_ending");
    assertThat(untold.at("/0/since").asText()).isEqualTo("2026-03-07T10:00:00Z");
  }

  private static JsonNode billing() {
    return ok(api.as(admin, "GET", BILLING, ""));
  }
}

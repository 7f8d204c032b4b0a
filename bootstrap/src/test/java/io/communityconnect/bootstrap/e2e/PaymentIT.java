package io.communityconnect.bootstrap.e2e;

import static io.communityconnect.bootstrap.e2e.PaymentCalls.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Money from outside: free questions run out, a plan is bought, renewed, not paid for and ended.
class PaymentIT {
  private static final Town town = Town.withServer(Map.of("TRIAL_QUERIES", "2"));
  private static final PaymentCalls calls = new PaymentCalls(town);

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void deliverAsUsual() {
    calls.events("{}");
  }

  @Test
  void sellsMoreQuestionsToWhoHasUsedTheirs() {
    Resident resident = town.phones().moveIn("Farid Haddad");
    calls.ask(resident, "When does the pool open?", 1);
    calls.ask(resident, "When does the gym open?", 2);
    calls.ask(resident, "And the sauna?", 3);
    assertThat(resident.answers().getLast().words())
        .contains("you have used all 2 free questions")
        .contains("/simulator/pay/cs_test_");
    String token = calls.token(resident, 4);
    assertThat(calls.get(token, "/me/subscription").status()).isEqualTo(404);

    calls.pay(calls.checkout(token, "basic"), "good");

    calls.awaitPlan(token, "basic");
    calls.ask(resident, "When does the gym open?", 5);
    assertThat(resident.answers().getLast().words()).doesNotContain("free questions");
    assertThat(json(calls.get(token, "/me/usage")).path("left").asInt()).isEqualTo(99);
    assertThat(calls.post(token, "/subscriptions/checkout", "{\"planId\":\"pro\"}").status())
        .isEqualTo(409);
  }

  @Test
  void showsWhoAsksWhatTheyHaveAndWhereToBuyMore() {
    Resident resident = town.phones().moveIn("Leila Mbeki");

    calls.ask(resident, "plan", 1);
    calls.ask(resident, "upgrade", 2);

    assertThat(resident.answers().getFirst().words())
        .contains("You have used 0 of your 2 questions");
    assertThat(resident.answers().getLast().words()).contains("/simulator/pay/cs_test_");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"copies\":3}",
        "{\"reversed\":true}",
        "{\"old\":true,\"copies\":2,\"reversed\":true}"
      })
  void givesWhatWasPaidForHoweverItIsToldOf(String delivery) {
    calls.events(delivery);
    String token = calls.token(town.phones().moveIn("Gita Iyer"), 1);

    calls.pay(calls.checkout(token, "pro"), "good");

    calls.awaitPlan(token, "pro");
    JsonNode subscription = json(calls.get(token, "/me/subscription"));
    assertThat(subscription.path("status").asText()).isEqualTo("active");
    assertThat(subscription.path("renewsAt").asText()).isNotEmpty();
  }

  @Test
  void sellsNothingForADeclinedCard() {
    String token = calls.token(town.phones().moveIn("Hana Ito"), 1);

    assertThat(calls.pay(calls.checkout(token, "pro"), "declined").status()).isEqualTo(402);

    assertThat(json(calls.get(token, "/me/usage")).path("plan").asText()).isEqualTo("trial");
  }

  @Test
  void opensThePageToManageAPlanForWhoHasOne() {
    String token = calls.token(town.phones().moveIn("Ivo Jansen"), 1);
    assertThat(calls.post(token, "/subscriptions/portal", "").status()).isEqualTo(409);
    calls.pay(calls.checkout(token, "basic"), "good");
    calls.awaitPlan(token, "basic");

    URI portal =
        URI.create(json(calls.post(token, "/subscriptions/portal", "")).path("url").asText());
    String page = Web.send(HttpRequest.newBuilder(portal)).body();
    assertThat(page).contains("Basic, active until");
    calls.form(
        portal, "subscription=" + page.replaceAll("(?s).*(sub_[a-z0-9]+).*", "$1") + "&do=cancel");

    Town.await(
        "the end is known",
        () ->
            !json(calls.get(token, "/me/subscription"))
                .path("endsAt")
                .asText("null")
                .equals("null"));
    calls.moveClock(32);
    calls.awaitPlan(token, "trial");
    assertThat(json(calls.get(token, "/me/subscription")).path("status").asText())
        .isEqualTo("cancelled");
  }

  @Test
  void goesOnForAWhileWithoutMoneyAndEndsThen() {
    String token = calls.token(town.phones().moveIn("Jana Kovac"), 1);
    calls.pay(calls.checkout(token, "pro"), "fails_later");
    calls.awaitPlan(token, "pro");

    calls.moveClock(32);
    Town.await(
        "the grace is known",
        () ->
            !json(calls.get(token, "/me/subscription"))
                .path("unpaidUntil")
                .asText("null")
                .equals("null"));
    assertThat(json(calls.get(token, "/me/usage")).path("plan").asText()).isEqualTo("pro");
    calls.moveClock(14);

    calls.awaitPlan(token, "trial");
  }

  @Test
  void keepsOnePageOpen() {
    String token = calls.token(town.phones().moveIn("Lin Novak"), 1);
    URI basic = calls.checkout(token, "basic");
    URI pro = calls.checkout(token, "pro");

    assertThat(calls.pay(basic, "good").status()).isEqualTo(404);

    URI again = calls.checkout(token, "basic");
    assertThat(again).isNotEqualTo(basic);
    assertThat(calls.pay(pro, "good").status()).isEqualTo(404);
    assertThat(calls.pay(again, "good").status()).isEqualTo(303);
    calls.awaitPlan(token, "basic");
  }

  @Test
  void endsThePaymentsOfWhoIsErased() {
    String token = calls.token(town.phones().moveIn("Kofi Mensah"), 1);
    calls.pay(calls.checkout(token, "pro"), "good");
    calls.awaitPlan(token, "pro");
    long before = ended();

    assertThat(Web.send(calls.request(token, "/me").DELETE()).status()).isEqualTo(204);

    Town.await("nobody pays any more", () -> ended() > before);
  }

  /// How many subscriptions have ended at Stripe.
  private static long ended() {
    String all = Web.get(town.phonePage() + "/simulator/api/stripe/subscriptions").body();
    return all.split("\"canceled\"", -1).length;
  }
}

package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Money from outside: free questions run out, a plan is bought, renewed, not paid for and ended.
class PaymentIT {
  private static final Town town = Town.withServer(Map.of("TRIAL_QUERIES", "2"));

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void deliverAsUsual() {
    events("{}");
  }

  @Test
  void sellsMoreQuestionsToWhoHasUsedTheirs() {
    Resident resident = town.phones().moveIn("Farid Haddad");
    ask(resident, "When does the pool open?", 1);
    ask(resident, "When does the gym open?", 2);
    ask(resident, "And the sauna?", 3);
    assertThat(resident.answers().getLast().words())
        .contains("you have used all 2 free questions")
        .contains("/simulator/pay/cs_test_");
    String token = token(resident, 4);
    assertThat(get(token, "/me/subscription").status()).isEqualTo(404);

    pay(checkout(token, "basic"), "good");

    awaitPlan(token, "basic");
    ask(resident, "When does the gym open?", 5);
    assertThat(resident.answers().getLast().words()).doesNotContain("free questions");
    assertThat(json(get(token, "/me/usage")).path("left").asInt()).isEqualTo(99);
    assertThat(post(token, "/subscriptions/checkout", "{\"planId\":\"pro\"}").status())
        .isEqualTo(409);
  }

  @Test
  void showsWhoAsksWhatTheyHaveAndWhereToBuyMore() {
    Resident resident = town.phones().moveIn("Leila Mbeki");

    ask(resident, "plan", 1);
    ask(resident, "upgrade", 2);

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
    events(delivery);
    String token = token(town.phones().moveIn("Gita Iyer"), 1);

    pay(checkout(token, "pro"), "good");

    awaitPlan(token, "pro");
    JsonNode subscription = json(get(token, "/me/subscription"));
    assertThat(subscription.path("status").asText()).isEqualTo("active");
    assertThat(subscription.path("renewsAt").asText()).isNotEmpty();
  }

  @Test
  void sellsNothingForADeclinedCard() {
    String token = token(town.phones().moveIn("Hana Ito"), 1);

    assertThat(pay(checkout(token, "pro"), "declined").status()).isEqualTo(402);

    assertThat(json(get(token, "/me/usage")).path("plan").asText()).isEqualTo("trial");
  }

  @Test
  void opensThePageToManageAPlanForWhoHasOne() {
    String token = token(town.phones().moveIn("Ivo Jansen"), 1);
    assertThat(post(token, "/subscriptions/portal", "").status()).isEqualTo(409);
    pay(checkout(token, "basic"), "good");
    awaitPlan(token, "basic");

    URI portal = URI.create(json(post(token, "/subscriptions/portal", "")).path("url").asText());
    String page = Web.send(HttpRequest.newBuilder(portal)).body();
    assertThat(page).contains("Basic, active until");
    form(portal, "subscription=" + page.replaceAll("(?s).*(sub_[a-z0-9]+).*", "$1") + "&do=cancel");

    Town.await(
        "the end is known",
        () -> !json(get(token, "/me/subscription")).path("endsAt").asText("null").equals("null"));
    moveClock(32);
    awaitPlan(token, "trial");
    assertThat(json(get(token, "/me/subscription")).path("status").asText()).isEqualTo("cancelled");
  }

  @Test
  void goesOnForAWhileWithoutMoneyAndEndsThen() {
    String token = token(town.phones().moveIn("Jana Kovac"), 1);
    pay(checkout(token, "pro"), "fails_later");
    awaitPlan(token, "pro");

    moveClock(32);
    Town.await(
        "the grace is known",
        () ->
            !json(get(token, "/me/subscription"))
                .path("unpaidUntil")
                .asText("null")
                .equals("null"));
    assertThat(json(get(token, "/me/usage")).path("plan").asText()).isEqualTo("pro");
    moveClock(14);

    awaitPlan(token, "trial");
  }

  @Test
  void endsThePaymentsOfWhoIsErased() {
    String token = token(town.phones().moveIn("Kofi Mensah"), 1);
    pay(checkout(token, "pro"), "good");
    awaitPlan(token, "pro");
    long before = ended();

    assertThat(Web.send(request(token, "/me").DELETE()).status()).isEqualTo(204);

    Town.await("nobody pays any more", () -> ended() > before);
  }

  /// How many subscriptions have ended at Stripe.
  private static long ended() {
    String all = Web.get(town.phonePage() + "/simulator/api/stripe/subscriptions").body();
    return all.split("\"canceled\"", -1).length;
  }

  private static void ask(Resident resident, String question, int answers) {
    resident.write(question);
    Town.await("an answer", () -> resident.answers().size() == answers);
  }

  private static String token(Resident resident, int answers) {
    JsonNode page = json(post("", "/auth/sending", ""));
    ask(resident, page.path("message").asText(), answers);
    String ticket = "{\"ticket\":\"" + page.path("ticket").asText() + "\"}";
    return json(post("", "/auth/sending/collect", ticket)).path("accessToken").asText();
  }

  private static URI checkout(String token, String plan) {
    Web.Answer answer = post(token, "/subscriptions/checkout", "{\"planId\":\"" + plan + "\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(post(token, "/subscriptions/checkout", "{\"planId\":\"" + plan + "\"}").body())
        .isEqualTo(answer.body());
    return URI.create(json(answer).path("url").asText());
  }

  private static Web.Answer pay(URI page, String card) {
    return form(page, "card=" + card);
  }

  private static Web.Answer form(URI page, String fields) {
    return Web.send(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  private static void awaitPlan(String token, String plan) {
    Town.await(
        "the plan is " + plan,
        () -> json(get(token, "/me/usage")).path("plan").asText().equals(plan));
  }

  private static void moveClock(int days) {
    control("POST", "/stripe/clock", "{\"days\":" + days + "}");
  }

  private static void events(String policy) {
    control("PUT", "/stripe/events", policy);
  }

  private static void control(String method, String path, String body) {
    Web.Answer answer =
        Web.send(
            HttpRequest.newBuilder(URI.create(town.phonePage() + "/simulator/api" + path))
                .method(method, BodyPublishers.ofString(body)));
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
  }

  private static Web.Answer get(String token, String path) {
    return Web.send(request(token, path).GET());
  }

  private static Web.Answer post(String token, String path, String body) {
    return Web.send(
        request(token, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(String token, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(town.url("/api/v1" + path)));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static JsonNode json(Web.Answer answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + answer.body(), e);
    }
  }
}

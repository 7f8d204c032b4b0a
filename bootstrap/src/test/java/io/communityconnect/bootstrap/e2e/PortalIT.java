package io.communityconnect.bootstrap.e2e;

import static io.communityconnect.bootstrap.e2e.PaymentCalls.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What customers do on the page to manage what they bought, which the server has set up: a larger
/// plan is theirs at once and its difference is charged at once, a smaller one comes with the next
/// month, and the end with the end of the month.
class PortalIT {
  private static final Town town = Town.withServer(Map.of("TRIAL_QUERIES", "2"));
  private static final PaymentCalls calls = new PaymentCalls(town);
  private static final StripeAccount stripe = new StripeAccount(town);
  private static final Pattern LINK = Pattern.compile("http://\\S+/simulator/portal/\\w+");
  private static final Pattern SUBSCRIPTION = Pattern.compile("value=\"(sub_\\w+)\"");

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void keepsMoneyAndAccessInAgreementThroughEveryChange() {
    Resident resident = town.phones().moveIn("Ida Olsen");
    String token = calls.token(resident, 1);
    calls.pay(calls.checkout(token, "basic"), "good");
    calls.awaitPlan(token, "basic");
    String customer = stripe.bought().getLast().customer();
    calls.ask(resident, "When does the gym open?", 2);

    change(portalByApi(token), "do=price&price=" + stripe.priceOf("pro"));
    calls.awaitPlan(token, "pro");
    stripe.awaitAgreement();
    assertThatTheDifferenceWasCharged(stripe.invoicesOf(customer));
    assertThat(left(token)).isEqualTo(999);

    change(portalByChat(resident, 3), "do=price&price=" + stripe.priceOf("basic"));
    calls.moveClock(20);
    assertThatPlanIs(token, "pro");
    assertThat(stripe.invoicesOf(customer)).hasSize(2);
    calls.moveClock(12);
    assertThatPlanIs(token, "basic");
    assertThat(stripe.invoicesOf(customer).getLast().path("amount_due").asInt()).isEqualTo(1000);

    change(portalByChat(resident, 4), "do=cancel");
    assertThatPlanIs(token, "basic");
    assertThat(json(calls.get(token, "/me/subscription")).path("endsAt").asText("null"))
        .isNotEqualTo("null");
    calls.moveClock(20);
    assertThatPlanIs(token, "basic");
    calls.moveClock(12);
    assertThatPlanIs(token, "trial");
    assertThat(json(calls.get(token, "/me/subscription")).path("status").asText())
        .isEqualTo("cancelled");
  }

  @Test
  void changesNothingWhereTheDifferenceCannotBePaid() {
    String token = calls.token(town.phones().moveIn("Jun Park"), 1);
    calls.pay(calls.checkout(token, "basic"), "fails_later");
    calls.awaitPlan(token, "basic");
    URI portal = portalByApi(token);

    assertThat(form(portal, "do=price&price=" + stripe.priceOf("pro")).status()).isEqualTo(402);

    assertThatPlanIs(token, "basic");
  }

  @Test
  void isSetUpOnce() {
    String token = calls.token(town.phones().moveIn("Kim Quist"), 1);
    calls.checkout(token, "pro");
    portalByApi(token);
    portalByApi(token);

    assertThat(stripe.get("/v1/billing_portal/configurations").path("data")).hasSize(1);
  }

  private static void assertThatTheDifferenceWasCharged(List<JsonNode> invoices) {
    assertThat(invoices).hasSize(2);
    JsonNode difference = invoices.getLast();
    assertThat(difference.path("billing_reason").asText()).isEqualTo("subscription_update");
    assertThat(difference.path("status").asText()).isEqualTo("paid");
    // Fifteen dollars at the beginning of the month.
    assertThat(difference.path("amount_due").asInt()).isBetween(1490, 1500);
  }

  private static void assertThatPlanIs(String token, String plan) {
    stripe.awaitAgreement();
    stripe.awaitLookedUp();
    assertThat(json(calls.get(token, "/me/usage")).path("plan").asText()).isEqualTo(plan);
    stripe.awaitAgreement();
  }

  private static int left(String token) {
    return json(calls.get(token, "/me/usage")).path("left").asInt();
  }

  private static URI portalByApi(String token) {
    return URI.create(json(calls.post(token, "/subscriptions/portal", "")).path("url").asText());
  }

  private static URI portalByChat(Resident resident, int answers) {
    calls.ask(resident, "upgrade", answers);
    Matcher link = LINK.matcher(resident.answers().getLast().text());
    assertThat(link.find()).isTrue();
    return URI.create(link.group());
  }

  private static void change(URI portal, String fields) {
    assertThat(form(portal, fields).status()).isEqualTo(303);
  }

  private static Web.Answer form(URI portal, String fields) {
    Matcher subscription = SUBSCRIPTION.matcher(Web.send(HttpRequest.newBuilder(portal)).body());
    assertThat(subscription.find()).isTrue();
    return calls.form(portal, "subscription=" + subscription.group(1) + "&" + fields);
  }
}

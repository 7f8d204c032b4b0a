package io.communityconnect.simulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.simulator.Client;
import io.communityconnect.simulator.Client.Answer;
import io.communityconnect.simulator.CommunityServer;
import io.communityconnect.simulator.Simulator;
import io.communityconnect.simulator.SimulatorSettings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page to manage what was bought: it allows what its configuration does.
class PortalTest {
  private static final String CONFIGURATIONS = "/v1/billing_portal/configurations";
  private static final String RULES =
      "features[subscription_update][enabled]=true"
          + "&features[subscription_update][proration_behavior]=always_invoice"
          + "&features[subscription_update][schedule_at_period_end][conditions][0][type]=decreasing_item_amount"
          + "&features[subscription_cancel][enabled]=true"
          + "&features[subscription_cancel][mode]=at_period_end"
          + "&features[payment_method_update][enabled]=true";

  private final CommunityServer server = new CommunityServer();
  private final Simulator simulator =
      Simulator.start(SimulatorSettings.onAnyPort().deliveringTo(server.webhookUrl()));
  private final Client client = new Client(simulator);
  private int keys;
  private String customer = "";
  private String basic = "";
  private String pro = "";

  @BeforeEach
  void sell() {
    customer = made("/v1/customers", "metadata[resident]=r-1");
    basic = made("/v1/prices", "currency=usd&unit_amount=1000&product_data[name]=Basic");
    pro = made("/v1/prices", "currency=usd&unit_amount=2500&product_data[name]=Pro");
  }

  @AfterEach
  void stop() {
    simulator.close();
    server.close();
  }

  @Test
  void opensNoPageBeforeItIsSaidWhatIsAllowed() {
    Answer answer = post("/v1/billing_portal/sessions", "customer=" + customer);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/error/param").asText()).isEqualTo("configuration");
    assertThat(post(CONFIGURATIONS, "metadata[a]=b").status()).isEqualTo(400);
  }

  @Test
  void keepsConfigurationsAndChangesThem() {
    String made = made(CONFIGURATIONS, RULES + "&metadata[installation]=here");

    JsonNode changed =
        post(CONFIGURATIONS + "/" + made, products() + "&metadata[rules]=2&active=false").json();

    assertThat(changed.at("/metadata/installation").asText()).isEqualTo("here");
    assertThat(changed.at("/metadata/rules").asText()).isEqualTo("2");
    assertThat(changed.at("/features/subscription_cancel/mode").asText())
        .isEqualTo("at_period_end");
    assertThat(get(CONFIGURATIONS + "?active=true").path("data")).isEmpty();
    assertThat(get(CONFIGURATIONS + "?active=false").path("data")).hasSize(1);
    assertThat(post(CONFIGURATIONS + "/bpc_none", RULES).status()).isEqualTo(400);
  }

  @Test
  void offersNoArchivedPrice() {
    post("/v1/prices/" + pro, "active=false");

    assertThat(post(CONFIGURATIONS, RULES + "&" + products()).json().at("/error/param").asText())
        .isEqualTo("features[subscription_update][products][1][prices][0]");
  }

  @Test
  void takesTheLargerPriceAtOnceAndChargesTheRestOfTheMonth() {
    buy(basic, "good");
    client.control("POST", "/stripe/clock", "{\"days\":10}");

    assertThat(change(portal(), "do=price&price=" + pro).status()).isEqualTo(303);

    assertThat(priceOf(bought())).isEqualTo(pro);
    JsonNode invoice = invoices().get(1);
    assertThat(invoice.path("billing_reason").asText()).isEqualTo("subscription_update");
    assertThat(invoice.path("status").asText()).isEqualTo("paid");
    // 18 to 21 of 28 to 31 days, of fifteen dollars.
    assertThat(invoice.path("amount_due").asLong()).isBetween(950L, 1020L);
    assertThat(invoice.at("/lines/data/0/amount").asLong()).isNegative();
    assertThat(invoice.at("/lines/data/1/parent/subscription_item_details/proration").asBoolean())
        .isTrue();
  }

  @Test
  void changesNothingForACardThatDoesNotPay() {
    buy(basic, "fails_later");

    assertThat(change(portal(), "do=price&price=" + pro).status()).isEqualTo(402);

    assertThat(priceOf(bought())).isEqualTo(basic);
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void takesTheSmallerPriceWithTheNextMonth() {
    buy(pro, "good");

    assertThat(change(portal(), "do=price&price=" + basic).status()).isEqualTo(303);

    assertThat(priceOf(bought())).isEqualTo(pro);
    assertThat(bought().path("schedule").asText()).startsWith("sub_sched_");
    assertThat(client.send(HttpRequest.newBuilder(portal())).body()).contains("Then Basic");
    assertThat(invoices()).hasSize(1);
    client.control("POST", "/stripe/clock", "{\"days\":31}");
    assertThat(priceOf(bought())).isEqualTo(basic);
    assertThat(bought().path("schedule").isNull()).isTrue();
    assertThat(invoices().get(1).path("amount_due").asLong()).isEqualTo(1000);
  }

  @Test
  void asksForConfirmationAtTheRenewal() {
    buy(basic, "confirm_later");
    client.control("POST", "/stripe/clock", "{\"days\":31}");
    assertThat(bought().path("status").asText()).isEqualTo("past_due");
    JsonNode open = get("/v1/invoices/" + invoices().get(1).path("id").asText());
    assertThat(open.path("status").asText()).isEqualTo("open");
    URI page = URI.create(open.path("hosted_invoice_url").asText());

    assertThat(client.send(HttpRequest.newBuilder(page)).body()).contains("10.00 USD");
    assertThat(form(page, "confirmed=yes").status()).isEqualTo(200);

    assertThat(bought().path("status").asText()).isEqualTo("active");
    assertThat(invoices().get(1).path("status").asText()).isEqualTo("paid");
    assertThat(form(page, "confirmed=yes").status()).isEqualTo(404);
    assertThat(client.send(authorized("/v1/invoices/in_none").GET()).status()).isEqualTo(400);
  }

  @Test
  void letsTryFirst() {
    long end = System.currentTimeMillis() / 1000 + 10 * 86_400;
    post(
        "/v1/subscriptions",
        "customer=" + customer + "&items[0][price]=" + pro + "&trial_end=" + end);

    assertThat(bought().path("status").asText()).isEqualTo("trialing");
    assertThat(bought().path("trial_end").asLong()).isEqualTo(end);
    assertThat(bought().at("/items/data/0/current_period_end").asLong()).isEqualTo(end);
    client.control("POST", "/stripe/clock", "{\"days\":11}");
    assertThat(bought().path("status").asText()).isEqualTo("active");
    assertThat(bought().at("/items/data/0/current_period_start").asLong()).isEqualTo(end);
    assertThat(invoices()).hasSize(1);
  }

  private void buy(String price, String card) {
    Answer session =
        post(
            "/v1/checkout/sessions",
            "mode=subscription&success_url=http://localhost/done&customer="
                + customer
                + "&line_items[0][price]="
                + price);
    form(URI.create(session.json().path("url").asText()), "card=" + card);
  }

  private String products() {
    String product = "features[subscription_update][products]";
    return product + "[0][prices][0]=" + basic + "&" + product + "[1][prices][0]=" + pro;
  }

  private URI portal() {
    String configuration = made(CONFIGURATIONS, RULES + "&" + products());
    return URI.create(
        post(
                "/v1/billing_portal/sessions",
                "customer=" + customer + "&configuration=" + configuration)
            .json()
            .path("url")
            .asText());
  }

  private Answer change(URI portal, String fields) {
    return form(portal, "subscription=" + bought().path("id").asText() + "&" + fields);
  }

  private JsonNode bought() {
    return client.control("GET", "/stripe/subscriptions", "").json().get(0);
  }

  private static String priceOf(JsonNode subscription) {
    return subscription.at("/items/data/0/price/id").asText();
  }

  private JsonNode invoices() {
    return get("/v1/invoices?customer=" + customer).path("data");
  }

  private String made(String path, String fields) {
    return post(path, fields).json().path("id").asText();
  }

  private Answer form(URI page, String fields) {
    return client.send(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  private JsonNode get(String path) {
    return client.send(authorized(path).GET()).json();
  }

  private Answer post(String path, String fields) {
    keys++;
    return client.send(
        authorized(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Idempotency-Key", "key-" + keys)
            .POST(BodyPublishers.ofString(fields.replace("[", "%5B").replace("]", "%5D"))));
  }

  private HttpRequest.Builder authorized(String path) {
    return client.request(path).header("Authorization", "Bearer sk_test_simulator");
  }
}

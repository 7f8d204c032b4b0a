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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The simulated Stripe, as the server and as a payer meet it.
class StripeTest {
  private final CommunityServer server = new CommunityServer();
  private final Simulator simulator =
      Simulator.start(SimulatorSettings.onAnyPort().deliveringTo(server.webhookUrl()));
  private final Client client = new Client(simulator);

  @AfterEach
  void stop() {
    simulator.close();
    server.close();
  }

  @Test
  void wantsItsKey() {
    Answer answer = client.send(client.request("/v1/prices").header("Authorization", "Bearer no"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().at("/error/type").asText()).isEqualTo("invalid_request_error");
  }

  @Test
  void findsACustomerByItsMark() {
    String made = post("/v1/customers", "metadata[resident]=r-1", "k1").json().path("id").asText();

    JsonNode found =
        get("/v1/customers/search?query=metadata%5B%27resident%27%5D%3A%27r-1%27").json();

    assertThat(found.at("/data/0/id").asText()).isEqualTo(made);
    assertThat(get("/v1/customers/search?query=anything").status()).isEqualTo(400);
  }

  @Test
  void answersAKeyOnce() {
    Answer first = post("/v1/customers", "metadata[resident]=r-1", "same");

    assertThat(post("/v1/customers", "metadata[resident]=r-1", "same").body())
        .isEqualTo(first.body());
    assertThat(post("/v1/customers", "metadata[resident]=r-2", "same").status()).isEqualTo(400);
    assertThat(post("/v1/customers", "metadata[resident]=r-1", "other").body())
        .isNotEqualTo(first.body());
  }

  @Test
  void showsTextsAsTexts() {
    URI page = checkout("currency=usd&unit_amount=1205&product_data%5Bname%5D=%22%3Ci%3E%22");
    String toPay = client.send(HttpRequest.newBuilder(page)).body();
    pay(page, "card=good");
    String customer = bought().get(0).path("customer").asText();

    String portal = client.send(HttpRequest.newBuilder(portal(customer))).body();

    assertThat(toPay).contains("12.05 USD").contains("Pay for &quot;&lt;i&gt;&quot;");
    assertThat(portal).contains("&quot;&lt;i&gt;&quot;, active").doesNotContain("<i>");
  }

  @ParameterizedTest
  @CsvSource({"good, 303, 1", "fails_later, 303, 1", "confirm, 200, 0", "declined, 402, 0"})
  void takesCards(String card, int status, int subscriptions) {
    URI page = checkout();

    assertThat(pay(page, "card=" + card).status()).isEqualTo(status);

    assertThat(bought()).hasSize(subscriptions);
  }

  @Test
  void asksWhetherItIsThePayer() {
    URI page = checkout();

    assertThat(pay(page, "card=confirm&confirmed=yes").status()).isEqualTo(303);

    assertThat(bought()).hasSize(1);
    assertThat(pay(page, "card=good").status()).isEqualTo(404);
  }

  @Test
  void renewsWithTheMonths() {
    pay(checkout(), "card=good");
    JsonNode before = bought().get(0);

    client.control("POST", "/stripe/clock", "{\"days\":62}");

    JsonNode after = bought().get(0);
    assertThat(after.path("status").asText()).isEqualTo("active");
    assertThat(after.at("/items/data/0/current_period_start").asLong())
        .isGreaterThanOrEqualTo(before.at("/items/data/0/current_period_end").asLong());
    assertThat(after.path("billing_cycle_anchor")).isEqualTo(before.path("billing_cycle_anchor"));
  }

  @Test
  void endsWhatIsNotPaidFor() {
    pay(checkout(), "card=fails_later");

    client.control("POST", "/stripe/clock", "{\"days\":32}");
    assertThat(bought().get(0).path("status").asText()).isEqualTo("past_due");
    client.control("POST", "/stripe/clock", "{\"days\":14}");

    assertThat(bought().get(0).path("status").asText()).isEqualTo("canceled");
  }

  @Test
  void closesAPageOnce() {
    URI page = checkout();
    String session = page.getPath().replaceFirst(".*/", "");
    String path = "/v1/checkout/sessions/" + session;
    assertThat(get("/v1/checkout/sessions?status=open").json().at("/data/0/id").asText())
        .isEqualTo(session);

    assertThat(post(path + "/expire", "", "e1").json().path("status").asText())
        .isEqualTo("expired");

    assertThat(post(path + "/expire", "", "e2").status()).isEqualTo(400);
    assertThat(get(path).json().path("status").asText()).isEqualTo("expired");
    assertThat(get("/v1/checkout/sessions?status=open").json().path("data")).isEmpty();
    assertThat(pay(page, "card=good").status()).isEqualTo(404);
  }

  @Test
  void forgetsACustomerWithAllTheyHave() {
    pay(checkout(), "card=good");
    String customer = bought().get(0).path("customer").asText();

    assertThat(delete("/v1/customers/" + customer).json().path("deleted").asBoolean()).isTrue();

    assertThat(bought().get(0).path("status").asText()).isEqualTo("canceled");
    Answer gone = get("/v1/subscriptions?customer=" + customer);
    assertThat(gone.status()).isEqualTo(400);
    assertThat(gone.json().at("/error/code").asText()).isEqualTo("resource_missing");
    assertThat(gone.json().at("/error/param").asText()).isEqualTo("customer");
    assertThat(delete("/v1/customers/" + customer).status()).isEqualTo(400);
  }

  @Test
  void sellsNothingForAnArchivedPrice() {
    URI page = checkout();
    String price = get("/v1/prices?active=true").json().at("/data/0/id").asText();

    post("/v1/prices/" + price, "active=false", "a");

    assertThat(get("/v1/prices?active=true").json().path("data")).isEmpty();
    assertThat(pay(page, "card=good").status()).isEqualTo(303);
  }

  private URI portal(String customer) {
    String configuration =
        post("/v1/billing_portal/configurations", "features[invoice_history][enabled]=true", "b")
            .json()
            .path("id")
            .asText();
    return URI.create(
        post(
                "/v1/billing_portal/sessions",
                "customer=" + customer + "&configuration=" + configuration,
                "o")
            .json()
            .path("url")
            .asText());
  }

  private Answer delete(String path) {
    return client.send(authorized(path).DELETE());
  }

  private URI checkout() {
    return checkout("currency=usd&unit_amount=2500&metadata[plan]=pro");
  }

  private URI checkout(String offer) {
    String customer =
        post("/v1/customers", "metadata[resident]=r-1", "c").json().path("id").asText();
    String price = post("/v1/prices", offer, "p").json().path("id").asText();
    Answer session =
        post(
            "/v1/checkout/sessions",
            "mode=subscription&customer="
                + customer
                + "&line_items[0][price]="
                + price
                + "&line_items[0][quantity]=1&success_url=http://localhost/done",
            "s");
    assertThat(session.status()).as(session.body()).isEqualTo(200);
    return URI.create(session.json().path("url").asText());
  }

  private JsonNode bought() {
    return client.control("GET", "/stripe/subscriptions", "").json();
  }

  private Answer pay(URI page, String form) {
    return client.send(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private Answer get(String path) {
    return client.send(authorized(path).GET());
  }

  private Answer post(String path, String form, String key) {
    return client.send(
        authorized(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(form.replace("[", "%5B").replace("]", "%5D"))));
  }

  private HttpRequest.Builder authorized(String path) {
    return client.request(path).header("Authorization", "Bearer sk_test_simulator");
  }
}

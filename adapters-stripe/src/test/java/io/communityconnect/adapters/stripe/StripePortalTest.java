package io.communityconnect.adapters.stripe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.communityconnect.application.billing.port.out.PaymentGateway.PageAnswer;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.Money;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.PlanTerms;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What customers may do on the page to manage what they bought, as Stripe is told.
final class StripePortalTest {
  private static final String CONFIGURATIONS = "/v1/billing_portal/configurations";
  private static final String SESSIONS = "/v1/billing_portal/sessions";
  private static final CustomerReference CUSTOMER = new CustomerReference("cus_1");
  private static final List<Plan> PLANS = plans(1000);

  @RegisterExtension final WireMockExtension stripe = WireMockExtension.newInstance().build();

  private static List<Plan> plans(int basic) {
    Currency dollar = Currency.getInstance("USD");
    return new PlanTerms(20, new Money(basic, dollar), new Money(2500, dollar))
        .plans().stream().filter(Plan::isForSale).toList();
  }

  private StripePaymentGateway gateway() {
    return new StripePaymentGateway(
        new StripeSettings(
            "sk_test_1",
            List.of("whsec_1"),
            Optional.of(URI.create(stripe.baseUrl())),
            URI.create("https://chat.example.com")));
  }

  @BeforeEach
  void sellTwoPlans() {
    for (Plan plan : plans(1000)) {
      price(plan.id().value(), "price_" + plan.id().value());
    }
    configurations();
    stripe.stubFor(
        post(urlEqualTo(CONFIGURATIONS)).willReturn(okJson(configuration("bpc_1", "", ""))));
    stripe.stubFor(
        post(urlEqualTo(CONFIGURATIONS + "/bpc_1"))
            .willReturn(okJson(configuration("bpc_1", "", ""))));
    stripe.stubFor(
        post(urlEqualTo(SESSIONS))
            .willReturn(
                okJson(
                    "{\"object\":\"billing_portal.session\",\"id\":\"bps_1\",\"url\":\"https://pay.example/p\"}")));
  }

  private void price(String plan, String id) {
    stripe.stubFor(
        get(urlPathEqualTo("/v1/prices"))
            .withQueryParam("lookup_keys[0]", containing("plan_" + plan))
            .willReturn(
                okJson(
                    "{\"object\":\"list\",\"data\":[{\"object\":\"price\",\"id\":\"%s\",\"product\":\"prod_%s\"}]}"
                        .formatted(id, plan))));
  }

  private void configurations(String... found) {
    stripe.stubFor(
        get(urlPathEqualTo(CONFIGURATIONS))
            .willReturn(
                okJson(
                    "{\"object\":\"list\",\"has_more\":false,\"data\":["
                        + String.join(",", found)
                        + "]}")));
  }

  private static String configuration(String id, String installation, String rules) {
    return """
    {"object":"billing_portal.configuration","id":"%s","updated":7,
     "metadata":{"installation":"%s","rules":"%s"}}
    """
        .formatted(id, installation, rules);
  }

  @Test
  void letsUpgradeAtOnceAndDowngradeOrEndWithTheMonth() {
    assertThat(gateway().portal(CUSTOMER, PLANS))
        .isEqualTo(new PageAnswer.Opened(URI.create("https://pay.example/p")));

    JsonNode update = sent(CONFIGURATIONS + "/bpc_1").at("/features/subscription_update");
    assertThat(update.path("enabled").asText()).isEqualTo("true");
    assertThat(update.at("/default_allowed_updates/0").asText()).isEqualTo("price");
    assertThat(update.path("proration_behavior").asText()).isEqualTo("always_invoice");
    assertThat(update.at("/schedule_at_period_end/conditions/0/type").asText())
        .isEqualTo("decreasing_item_amount");
    assertThat(update.at("/products/0/product").asText()).isEqualTo("prod_basic");
    assertThat(update.at("/products/0/prices/0").asText()).isEqualTo("price_basic");
    assertThat(update.at("/products/1/prices/0").asText()).isEqualTo("price_pro");
    JsonNode features = sent(CONFIGURATIONS + "/bpc_1").path("features");
    assertThat(features.at("/subscription_cancel/mode").asText()).isEqualTo("at_period_end");
    assertThat(features.at("/subscription_cancel/enabled").asText()).isEqualTo("true");
    assertThat(features.at("/payment_method_update/enabled").asText()).isEqualTo("true");
    assertThat(features.at("/invoice_history/enabled").asText()).isEqualTo("true");
    assertThat(sent(SESSIONS).path("configuration").asText()).isEqualTo("bpc_1");
  }

  /// Stripe has published no form of it here; what it answers with has the same names.
  @Test
  void namesWhatStripeHasPublished() {
    gateway().portal(CUSTOMER, PLANS);

    JsonNode published =
        Contracts.json("stripe/fixtures3.json").at("/resources/billing_portal.configuration");
    List<String> unheardOf = new ArrayList<>();
    collectUnknown(sent(CONFIGURATIONS), published, "", unheardOf);
    collectUnknown(sent(CONFIGURATIONS + "/bpc_1"), published, "", unheardOf);
    collectUnknown(
        FormTree.parse("features[subscription_update][favourite]=blue"), published, "", unheardOf);
    // The example allows no updates, and so has no products; that names in it are known is checked
    // by the library's own builders.
    assertThat(unheardOf)
        .containsExactlyInAnyOrder(
            "/features/subscription_update/products",
            "/metadata/installation",
            "/metadata/rules",
            "/features/subscription_update/favourite");
    assertThat(
            Contracts.complaints(
                "schemas/stripe-2026-08-26.dahlia.billing_portal.sessions.create.form.schema.json",
                sent(SESSIONS)))
        .isEmpty();
  }

  private static void collectUnknown(
      JsonNode form, JsonNode published, String path, List<String> unheardOf) {
    form.properties()
        .forEach(
            field -> {
              String here = path + "/" + field.getKey();
              if (!published.has(field.getKey())) {
                unheardOf.add(here);
              } else if (field.getValue().isObject()) {
                collectUnknown(field.getValue(), published.path(field.getKey()), here, unheardOf);
              }
            });
  }

  @Test
  void setsItUpOnce() {
    StripePaymentGateway gateway = gateway();
    gateway.portal(CUSTOMER, PLANS);
    gateway.portal(CUSTOMER, PLANS);
    String rules = sent(CONFIGURATIONS + "/bpc_1").at("/metadata/rules").asText();
    configurations(
        configuration("bpc_0", "https://elsewhere.example.com", rules),
        configuration("bpc_1", "https://chat.example.com", rules));

    gateway().portal(CUSTOMER, PLANS);

    stripe.verify(1, postRequestedFor(urlEqualTo(CONFIGURATIONS)));
    stripe.verify(1, postRequestedFor(urlEqualTo(CONFIGURATIONS + "/bpc_1")));
    stripe.verify(3, postRequestedFor(urlEqualTo(SESSIONS)));
    stripe.verify(2, getRequestedFor(urlPathEqualTo(CONFIGURATIONS)));
  }

  @Test
  void isMadeOnceByInstancesThatStartTogether() {
    gateway().portal(CUSTOMER, PLANS);
    gateway().portal(CUSTOMER, PLANS);

    assertThat(keys(CONFIGURATIONS)).hasSize(2).containsOnly(keys(CONFIGURATIONS).getFirst());
    assertThat(keys(CONFIGURATIONS + "/bpc_1"))
        .hasSize(2)
        .containsOnly(keys(CONFIGURATIONS + "/bpc_1").getFirst());
  }

  @Test
  void followsWhatIsSold() {
    StripePaymentGateway gateway = gateway();
    gateway.portal(CUSTOMER, PLANS);
    String before = sent(CONFIGURATIONS + "/bpc_1").at("/metadata/rules").asText();
    configurations(configuration("bpc_1", "https://chat.example.com", before));
    price("basic_usd_1200", "price_dearer");

    gateway.portal(CUSTOMER, plans(1200));

    JsonNode update = last(CONFIGURATIONS + "/bpc_1");
    assertThat(update.at("/features/subscription_update/products/0/prices/0").asText())
        .isEqualTo("price_dearer");
    assertThat(update.at("/metadata/rules").asText()).isNotEqualTo(before);
    assertThat(keys(CONFIGURATIONS + "/bpc_1")).doesNotHaveDuplicates();
    stripe.verify(1, postRequestedFor(urlEqualTo(CONFIGURATIONS)));
  }

  @Test
  void replacesWhatWasSwitchedOffInTheDashboard() {
    StripePaymentGateway gateway = gateway();
    gateway.portal(CUSTOMER, PLANS);
    stripe.stubFor(
        post(urlEqualTo(SESSIONS))
            .inScenario("off")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(refusal("configuration"))
            .willSetStateTo("replaced"));
    configurations();

    assertThat(gateway.portal(CUSTOMER, PLANS)).isInstanceOf(PageAnswer.Opened.class);

    assertThat(keys(CONFIGURATIONS)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void looksForAnotherPriceWhenOneWasArchived() {
    stripe.stubFor(
        post(urlEqualTo(CONFIGURATIONS + "/bpc_1"))
            .inScenario("archived")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(refusal("features[subscription_update][products][0][prices][0]"))
            .willSetStateTo("replaced"));

    assertThat(gateway().portal(CUSTOMER, PLANS)).isInstanceOf(PageAnswer.Opened.class);

    stripe.verify(4, getRequestedFor(urlPathEqualTo("/v1/prices")));
  }

  @Test
  void knowsWhenTheCustomerIsGone() {
    stripe.stubFor(post(urlEqualTo(SESSIONS)).willReturn(refusal("customer")));

    assertThat(gateway().portal(CUSTOMER, PLANS)).isEqualTo(new PageAnswer.CustomerGone());
  }

  private static ResponseDefinitionBuilder refusal(String parameter) {
    return aResponse()
        .withStatus(400)
        .withBody(
            """
            {"error":{"type":"invalid_request_error","code":"resource_missing",
             "message":"No","param":"%s"}}
            """
                .formatted(parameter));
  }

  private JsonNode sent(String path) {
    return FormTree.parse(requests(path).getFirst().getBodyAsString());
  }

  private JsonNode last(String path) {
    return FormTree.parse(requests(path).getLast().getBodyAsString());
  }

  private List<String> keys(String path) {
    return requests(path).stream().map(request -> request.getHeader("Idempotency-Key")).toList();
  }

  private List<LoggedRequest> requests(String path) {
    return stripe.findAll(postRequestedFor(urlEqualTo(path)));
  }
}

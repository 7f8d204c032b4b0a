package io.communityconnect.adapters.stripe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.communityconnect.application.billing.port.out.PaymentGateway.Charge;
import io.communityconnect.application.billing.port.out.PaymentGateway.Ending;
import io.communityconnect.application.billing.port.out.PaymentGateway.PageAnswer;
import io.communityconnect.application.billing.port.out.PaymentGateway.Purchase;
import io.communityconnect.application.billing.port.out.PaymentGateway.Registration;
import io.communityconnect.application.billing.port.out.PaymentGateway.Statement;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.InvoiceReference;
import io.communityconnect.domain.billing.Money;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.PlanTerms;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.people.ResidentId;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Stripe is asked, checked against its own published forms, and what is made of its answers.
final class StripePaymentGatewayTest {
  private static final Currency DOLLAR = Currency.getInstance("USD");
  private static final Plan PRO =
      new PlanTerms(20, new Money(1000, DOLLAR), new Money(2500, DOLLAR)).plans().get(2);
  private static final CustomerReference CUSTOMER = new CustomerReference("cus_1");
  private static final SubscriptionReference SUBSCRIPTION = new SubscriptionReference("sub_1");
  private static final InvoiceReference INVOICE = new InvoiceReference("in_1");
  private static final ResidentId RESIDENT =
      new ResidentId(UUID.fromString("a0000000-0000-7000-8000-000000000001"));
  private static final Purchase PURCHASE = new Purchase(RESIDENT, 3, 7);

  @RegisterExtension final WireMockExtension stripe = WireMockExtension.newInstance().build();

  private StripePaymentGateway gateway() {
    return new StripePaymentGateway(
        new StripeSettings(
            "sk_test_1",
            List.of("whsec_1"),
            Optional.of(URI.create(stripe.baseUrl())),
            URI.create("https://chat.example.com")));
  }

  @BeforeEach
  void answerAsUsual() {
    stripe.stubFor(
        get(urlPathEqualTo("/v1/customers/search"))
            .willReturn(okJson("{\"object\":\"search_result\",\"data\":[],\"has_more\":false}")));
    stripe.stubFor(
        post(urlEqualTo("/v1/customers"))
            .willReturn(okJson("{\"object\":\"customer\",\"id\":\"cus_new\"}")));
    stripe.stubFor(
        get(urlPathEqualTo("/v1/prices"))
            .willReturn(okJson("{\"object\":\"list\",\"data\":[],\"has_more\":false}")));
    stripe.stubFor(
        post(urlEqualTo("/v1/prices"))
            .willReturn(
                okJson("{\"object\":\"price\",\"id\":\"price_pro\",\"product\":\"prod_pro\"}")));
    stripe.stubFor(
        post(urlEqualTo("/v1/checkout/sessions"))
            .willReturn(
                okJson(
                    "{\"object\":\"checkout.session\",\"id\":\"cs_1\",\"url\":\"https://pay.example/c\"}")));
    stripe.stubFor(
        get(urlPathEqualTo("/v1/checkout/sessions"))
            .willReturn(okJson("{\"object\":\"list\",\"data\":[],\"has_more\":false}")));
    stripe.stubFor(
        get(urlPathEqualTo("/v1/billing_portal/configurations"))
            .willReturn(
                okJson(
                    "{\"object\":\"list\",\"has_more\":false,\"data\":[{\"id\":\"bpc_1\",\"metadata\":{\"installation\":\"https://chat.example.com\"}}]}")));
    stripe.stubFor(
        post(urlEqualTo("/v1/billing_portal/configurations/bpc_1"))
            .willReturn(okJson("{\"id\":\"bpc_1\"}")));
    stripe.stubFor(
        post(urlEqualTo("/v1/billing_portal/sessions"))
            .willReturn(
                okJson(
                    "{\"object\":\"billing_portal.session\",\"id\":\"bps_1\",\"url\":\"https://pay.example/p\"}")));
  }

  @Test
  void asksWhatStripeHasPublished() {
    gateway().register(RESIDENT, Optional.empty());
    gateway().checkout(CUSTOMER, PRO, PURCHASE);
    gateway().portal(CUSTOMER, List.of(PRO));

    assertFits("stripe-2026-08-26.dahlia.customers.create.form", form("/v1/customers"));
    assertFits(
        "stripe-2026-08-26.dahlia.checkout.sessions.create.form", form("/v1/checkout/sessions"));
    assertFits(
        "stripe-2026-10-28.endive.checkout.sessions.create.form", form("/v1/checkout/sessions"));
    assertFits(
        "stripe-2026-08-26.dahlia.billing_portal.sessions.create.form",
        form("/v1/billing_portal/sessions"));
    assertFits("stripe-2023-08-16.prices.create.form", form("/v1/prices"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stripe-2026-08-26.dahlia.customers.create.form",
        "stripe-2026-08-26.dahlia.checkout.sessions.create.form",
        "stripe-2026-08-26.dahlia.billing_portal.sessions.create.form",
        "stripe-2023-08-16.prices.create.form"
      })
  void isCheckedByFormsThatRefuseWhatTheyDoNotKnow(String schema) {
    JsonNode forged = FormTree.parse("customer=cus_1&currency=usd&favourite_colour=blue");

    assertThat(complaints(schema, forged)).contains("favourite_colour");
  }

  @Test
  void sellsThePlanAtItsPriceToTheCustomer() {
    PageAnswer answer = gateway().checkout(CUSTOMER, PRO, PURCHASE);

    assertThat(answer).isEqualTo(new PageAnswer.Opened(URI.create("https://pay.example/c")));
    JsonNode price = form("/v1/prices");
    assertThat(price.path("unit_amount").asText()).isEqualTo("2500");
    assertThat(price.path("currency").asText()).isEqualTo("usd");
    assertThat(price.path("recurring").path("interval").asText()).isEqualTo("month");
    assertThat(price.path("metadata").path("plan").asText()).isEqualTo("pro");
    JsonNode session = form("/v1/checkout/sessions");
    assertThat(session.path("mode").asText()).isEqualTo("subscription");
    assertThat(session.path("customer").asText()).isEqualTo("cus_1");
    assertThat(session.path("line_items").path(0).path("price").asText()).isEqualTo("price_pro");
    assertThat(session.path("success_url").asText()).startsWith("https://chat.example.com/");
  }

  @Test
  void usesThePriceThatThereIs() {
    stripe.stubFor(
        get(urlPathEqualTo("/v1/prices"))
            .willReturn(
                okJson(
                    "{\"object\":\"list\",\"data\":[{\"object\":\"price\",\"id\":\"price_old\"}]}")));
    StripePaymentGateway gateway = gateway();

    gateway.checkout(CUSTOMER, PRO, PURCHASE);
    gateway.checkout(CUSTOMER, PRO, PURCHASE);

    assertThat(form("/v1/checkout/sessions").path("line_items").path(0).path("price").asText())
        .isEqualTo("price_old");
    stripe.verify(1, getRequestedFor(urlPathEqualTo("/v1/prices")));
    stripe.verify(0, postRequestedFor(urlEqualTo("/v1/prices")));
  }

  @Test
  void tellsStripeWhenTwoRequestsAreOne() {
    gateway().checkout(CUSTOMER, PRO, PURCHASE);
    gateway().checkout(CUSTOMER, PRO, PURCHASE);
    gateway().checkout(CUSTOMER, PRO, new Purchase(RESIDENT, 4, 7));
    gateway().checkout(CUSTOMER, PRO, new Purchase(RESIDENT, 3, 8));

    List<String> keys =
        stripe.findAll(postRequestedFor(urlEqualTo("/v1/checkout/sessions"))).stream()
            .map(request -> request.getHeader("Idempotency-Key"))
            .toList();
    assertThat(keys.get(1)).isEqualTo(keys.get(0));
    assertThat(keys.subList(1, 4)).doesNotHaveDuplicates();
  }

  @Test
  void findsACustomerAgain() {
    stripe.stubFor(
        get(urlPathEqualTo("/v1/customers/search"))
            .willReturn(
                okJson(
                    "{\"object\":\"search_result\",\"data\":[{\"object\":\"customer\",\"id\":\"cus_1\"}]}")));

    assertThat(gateway().register(RESIDENT, Optional.empty()))
        .isEqualTo(new Registration.Registered(CUSTOMER));

    stripe.verify(0, postRequestedFor(urlEqualTo("/v1/customers")));
    assertThat(
            stripe
                .findAll(getRequestedFor(urlPathEqualTo("/v1/customers/search")))
                .getFirst()
                .queryParameter("query")
                .firstValue())
        .isEqualTo("metadata['resident']:'a0000000-0000-7000-8000-000000000001'");
  }

  @Test
  void makesACustomerOnceAlthoughTheSearchLagsBehind() {
    gateway().register(RESIDENT, Optional.empty());
    gateway().register(RESIDENT, Optional.empty());

    assertThat(stripe.findAll(postRequestedFor(urlEqualTo("/v1/customers"))))
        .extracting(request -> request.getHeader("Idempotency-Key"))
        .hasSize(2)
        .containsOnly(
            stripe
                .findAll(postRequestedFor(urlEqualTo("/v1/customers")))
                .getFirst()
                .getHeader("Idempotency-Key"));
  }

  @Test
  void speaksOneVersionOfTheApi() {
    gateway().portal(CUSTOMER, List.of(PRO));

    LoggedRequest request =
        stripe.findAll(postRequestedFor(urlEqualTo("/v1/billing_portal/sessions"))).getFirst();
    assertThat(request.getHeader("Stripe-Version")).isEqualTo("2026-07-29.dahlia");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer sk_test_1");
    assertThat(request.getHeader("X-Stripe-Client-Telemetry")).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 402, 403, 404, 429})
  void saysThatStripeIsOfNoUse(int status) {
    stripe.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withBody(
                        "{\"error\":{\"type\":\"x\",\"code\":\"c\",\"message\":\"Jane Doe\"}}")));

    assertThatNothingCanBeDone();
  }

  @Test
  void saysThatStripeIsAway() {
    stripe.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    assertThatNothingCanBeDone();

    stripe.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(502).withBody("<html>")));
    assertThatNothingCanBeDone();
  }

  private void assertThatNothingCanBeDone() {
    assertThat(gateway().register(RESIDENT, Optional.empty()))
        .isEqualTo(new Registration.Unavailable());
    assertThat(gateway().portal(CUSTOMER, List.of(PRO))).isEqualTo(new PageAnswer.Unavailable());
    assertThat(gateway().subscriptionsOf(CUSTOMER)).isEqualTo(new Statement.Unavailable());
    assertThat(gateway().charge(CUSTOMER, INVOICE)).isEqualTo(new Charge.Unavailable());
    assertThat(gateway().end(SUBSCRIPTION)).isEqualTo(Ending.UNAVAILABLE);
    assertThat(gateway().delete(CUSTOMER)).isEqualTo(Ending.UNAVAILABLE);
  }

  private JsonNode form(String path) {
    return FormTree.parse(
        stripe.findAll(postRequestedFor(urlEqualTo(path))).getFirst().getBodyAsString());
  }

  private static void assertFits(String schema, JsonNode form) {
    assertThat(form).isInstanceOf(ObjectNode.class);
    assertThat(complaints(schema, form)).isEqualTo("[]");
  }

  private static String complaints(String schema, JsonNode form) {
    return Contracts.complaints("schemas/" + schema + ".schema.json", form).toString();
  }
}

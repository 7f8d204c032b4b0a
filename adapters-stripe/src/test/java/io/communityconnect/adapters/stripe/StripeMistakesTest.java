package io.communityconnect.adapters.stripe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.communityconnect.application.billing.port.out.PaymentGateway.Ending;
import io.communityconnect.application.billing.port.out.PaymentGateway.PageAnswer;
import io.communityconnect.application.billing.port.out.PaymentGateway.Purchase;
import io.communityconnect.application.billing.port.out.PaymentGateway.Registration;
import io.communityconnect.application.billing.port.out.PaymentGateway.Statement;
import io.communityconnect.domain.billing.CustomerReference;
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

/// What is done where something is not at Stripe as it was left: pages to pay on that are still
/// open or were closed, prices that were archived, customers who were deleted.
final class StripeMistakesTest {
  private static final Currency DOLLAR = Currency.getInstance("USD");
  private static final Plan PRO =
      new PlanTerms(20, new Money(1000, DOLLAR), new Money(2500, DOLLAR)).plans().get(2);
  private static final CustomerReference CUSTOMER = new CustomerReference("cus_1");
  private static final ResidentId RESIDENT =
      new ResidentId(UUID.fromString("a0000000-0000-7000-8000-000000000001"));
  private static final Purchase PURCHASE = new Purchase(RESIDENT, 3, 7);
  private static final String SESSIONS = "/v1/checkout/sessions";

  @RegisterExtension final WireMockExtension stripe = WireMockExtension.newInstance().build();

  private StripePaymentGateway gateway(String publicBase) {
    return new StripePaymentGateway(
        new StripeSettings(
            "sk_test_1",
            List.of("whsec_1"),
            Optional.of(URI.create(stripe.baseUrl())),
            URI.create(publicBase)));
  }

  private StripePaymentGateway gateway() {
    return gateway("https://chat.example.com");
  }

  @BeforeEach
  void answerAsUsual() {
    stripe.stubFor(get(urlPathEqualTo("/v1/prices")).willReturn(list("price", "price_1")));
    stripe.stubFor(get(urlPathEqualTo(SESSIONS)).willReturn(list("checkout.session", "cs_1")));
    stripe.stubFor(post(urlEqualTo(SESSIONS)).willReturn(okJson(session("cs_1"))));
    stripe.stubFor(
        post(urlEqualTo(SESSIONS + "/cs_old/expire")).willReturn(okJson(session("cs_old"))));
  }

  private static ResponseDefinitionBuilder list(String kind, String... ids) {
    StringBuilder data = new StringBuilder();
    for (String id : ids) {
      data.append(data.isEmpty() ? "" : ",")
          .append("{\"object\":\"" + kind + "\",\"id\":\"" + id + "\"}");
    }
    return okJson("{\"object\":\"list\",\"data\":[" + data + "],\"has_more\":false}");
  }

  private static String session(String id) {
    return "{\"object\":\"checkout.session\",\"id\":\"%s\",\"status\":\"open\",\"url\":\"https://pay.example/%s\"}"
        .formatted(id, id);
  }

  private static ResponseDefinitionBuilder refused(String code, String parameter) {
    return aResponse()
        .withStatus(400)
        .withBody(
            "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"%s\",\"param\":\"%s\",\"message\":\"No.\"}}"
                .formatted(code, parameter));
  }

  @Test
  void closesPagesThatWereOpenedBefore() {
    stripe.stubFor(
        get(urlPathEqualTo(SESSIONS)).willReturn(list("checkout.session", "cs_1", "cs_old")));

    gateway().checkout(CUSTOMER, PRO, PURCHASE);

    stripe.verify(1, postRequestedFor(urlEqualTo(SESSIONS + "/cs_old/expire")));
    stripe.verify(0, postRequestedFor(urlEqualTo(SESSIONS + "/cs_1/expire")));
    stripe.verify(
        getRequestedFor(urlPathEqualTo(SESSIONS))
            .withQueryParam("customer", equalTo("cus_1"))
            .withQueryParam("status", equalTo("open")));
  }

  @Test
  void opensThePageAlthoughAnotherHasJustBeenPaidOn() {
    stripe.stubFor(
        get(urlPathEqualTo(SESSIONS)).willReturn(list("checkout.session", "cs_1", "cs_old")));
    stripe.stubFor(
        post(urlEqualTo(SESSIONS + "/cs_old/expire")).willReturn(refused("", "session")));

    assertThat(gateway().checkout(CUSTOMER, PRO, PURCHASE))
        .isEqualTo(new PageAnswer.Opened(URI.create("https://pay.example/cs_1")));
  }

  @Test
  void letsNoPageOutliveItsHour() {
    gateway().checkout(CUSTOMER, PRO, PURCHASE);

    assertThat(
            FormTree.parse(
                    stripe
                        .findAll(postRequestedFor(urlEqualTo(SESSIONS)))
                        .getFirst()
                        .getBodyAsString())
                .path("expires_at")
                .asText())
        .isEqualTo(Long.toString(9 * 3600));
  }

  @Test
  void opensAnotherPageWhereTheFirstWasClosed() {
    stripe.stubFor(
        post(urlEqualTo(SESSIONS))
            .inScenario("closed")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(okJson(session("cs_old")).withHeader("Idempotent-Replayed", "true"))
            .willSetStateTo("asked again"));
    stripe.stubFor(
        post(urlEqualTo(SESSIONS))
            .inScenario("closed")
            .whenScenarioStateIs("asked again")
            .willReturn(okJson(session("cs_1"))));
    stripe.stubFor(
        get(urlPathEqualTo(SESSIONS + "/cs_old"))
            .willReturn(
                okJson(
                    "{\"object\":\"checkout.session\",\"id\":\"cs_old\",\"status\":\"expired\"}")));

    assertThat(gateway().checkout(CUSTOMER, PRO, PURCHASE))
        .isEqualTo(new PageAnswer.Opened(URI.create("https://pay.example/cs_1")));

    assertThat(keys()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void asksAnewOnceItIsReachedElsewhere() {
    gateway().checkout(CUSTOMER, PRO, PURCHASE);
    gateway("https://new.example.com").checkout(CUSTOMER, PRO, PURCHASE);

    assertThat(keys()).hasSize(2).doesNotHaveDuplicates();
  }

  private List<String> keys() {
    return stripe.findAll(postRequestedFor(urlEqualTo(SESSIONS))).stream()
        .map(request -> request.getHeader("Idempotency-Key"))
        .toList();
  }

  @Test
  void makesAnotherPriceForOneThatWasArchived() {
    StripePaymentGateway gateway = gateway();
    gateway.checkout(CUSTOMER, PRO, PURCHASE);
    stripe.stubFor(get(urlPathEqualTo("/v1/prices")).willReturn(list("price")));
    stripe.stubFor(
        post(urlEqualTo("/v1/prices"))
            .willReturn(okJson("{\"object\":\"price\",\"id\":\"price_2\"}")));
    stripe.stubFor(
        post(urlEqualTo(SESSIONS))
            .inScenario("archived")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(refused("resource_missing", "line_items[0][price]"))
            .willSetStateTo("refused"));
    stripe.stubFor(
        post(urlEqualTo(SESSIONS))
            .inScenario("archived")
            .whenScenarioStateIs("refused")
            .willReturn(okJson(session("cs_1"))));

    assertThat(gateway.checkout(CUSTOMER, PRO, PURCHASE)).isInstanceOf(PageAnswer.Opened.class);

    String price =
        FormTree.parse(
                stripe.findAll(postRequestedFor(urlEqualTo(SESSIONS))).getLast().getBodyAsString())
            .path("line_items")
            .path(0)
            .path("price")
            .asText();
    assertThat(price).isEqualTo("price_2");
    assertThat(
            FormTree.parse(
                    stripe
                        .findAll(postRequestedFor(urlEqualTo("/v1/prices")))
                        .getFirst()
                        .getBodyAsString())
                .path("transfer_lookup_key")
                .asText())
        .isEqualTo("true");
  }

  @Test
  void saysThatACustomerIsGone() {
    stripe.stubFor(any(anyUrl()).willReturn(refused("resource_missing", "customer")));
    stripe.stubFor(
        get(urlPathEqualTo("/v1/prices"))
            .willReturn(
                okJson(
                    "{\"object\":\"list\",\"data\":[{\"object\":\"price\",\"id\":\"price_1\",\"product\":\"prod_1\"}]}")));

    assertThat(gateway().checkout(CUSTOMER, PRO, PURCHASE))
        .isEqualTo(new PageAnswer.CustomerGone());
    assertThat(gateway().portal(CUSTOMER, List.of(PRO))).isEqualTo(new PageAnswer.CustomerGone());
    assertThat(gateway().subscriptionsOf(CUSTOMER)).isEqualTo(new Statement.CustomerGone());
    assertThat(gateway().delete(CUSTOMER)).isEqualTo(Ending.ENDED);
  }

  @Test
  void makesAnotherCustomerThanTheOneWhoIsGone() {
    stripe.stubFor(
        get(urlPathEqualTo("/v1/customers/search"))
            .willReturn(
                okJson(
                    "{\"object\":\"search_result\",\"data\":[{\"object\":\"customer\",\"id\":\"cus_1\"}]}")));
    stripe.stubFor(
        post(urlEqualTo("/v1/customers"))
            .willReturn(okJson("{\"object\":\"customer\",\"id\":\"cus_2\"}")));

    assertThat(gateway().register(RESIDENT, Optional.of(CUSTOMER)))
        .isEqualTo(new Registration.Registered(new CustomerReference("cus_2")));
    assertThat(gateway().register(RESIDENT, Optional.empty()))
        .isEqualTo(new Registration.Registered(CUSTOMER));
  }

  @Test
  void endsASubscriptionAndDeletesACustomer() {
    stripe.stubFor(
        delete(urlPathEqualTo("/v1/subscriptions/sub_1"))
            .willReturn(okJson("{\"object\":\"subscription\",\"id\":\"sub_1\"}")));
    stripe.stubFor(
        delete(urlPathEqualTo("/v1/customers/cus_1"))
            .willReturn(okJson("{\"object\":\"customer\",\"id\":\"cus_1\",\"deleted\":true}")));

    assertThat(gateway().end(new SubscriptionReference("sub_1"))).isEqualTo(Ending.ENDED);
    assertThat(gateway().delete(CUSTOMER)).isEqualTo(Ending.ENDED);

    stripe.verify(1, deleteRequestedFor(urlPathEqualTo("/v1/subscriptions/sub_1")));
    stripe.verify(1, deleteRequestedFor(urlPathEqualTo("/v1/customers/cus_1")));
  }
}

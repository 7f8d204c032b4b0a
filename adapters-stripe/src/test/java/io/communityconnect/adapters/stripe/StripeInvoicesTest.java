package io.communityconnect.adapters.stripe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.communityconnect.application.billing.port.out.PaymentGateway.Charge;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.InvoiceReference;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is made of what a customer was charged.
final class StripeInvoicesTest {
  private static final CustomerReference CUSTOMER = new CustomerReference("cus_1");
  private static final InvoiceReference INVOICE = new InvoiceReference("in_1");

  @RegisterExtension final WireMockExtension stripe = WireMockExtension.newInstance().build();

  private StripePaymentGateway gateway() {
    return new StripePaymentGateway(
        new StripeSettings(
            "sk_test_1",
            List.of("whsec_1"),
            Optional.of(URI.create(stripe.baseUrl())),
            URI.create("https://chat.example.com")));
  }

  @ParameterizedTest
  @CsvSource({
    "open, cus_1, https://invoice.example/1, true",
    "paid, cus_1, https://invoice.example/1, false",
    "void, cus_1, https://invoice.example/1, false",
    "open, cus_2, https://invoice.example/1, false",
    "open, cus_1, , false"
  })
  void knowsWhetherAnInvoiceWaitsForItsPayer(
      String status, String customer, @Nullable String page, boolean open) {
    String url = page == null ? "null" : "\"" + page + "\"";
    stripe.stubFor(
        get(urlPathEqualTo("/v1/invoices/in_1"))
            .willReturn(
                okJson(
                    "{\"object\":\"invoice\",\"id\":\"in_1\",\"status\":\"%s\",\"customer\":\"%s\",\"hosted_invoice_url\":%s}"
                        .formatted(status, customer, url))));

    assertThat(gateway().charge(CUSTOMER, INVOICE))
        .isEqualTo(
            open ? new Charge.Open(URI.create("https://invoice.example/1")) : new Charge.Closed());
  }

  @Test
  void takesAnInvoiceThatIsGoneForClosed() {
    stripe.stubFor(
        get(urlPathEqualTo("/v1/invoices/in_1"))
            .willReturn(
                aResponse()
                    .withStatus(404)
                    .withBody(
                        "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"resource_missing\",\"param\":\"invoice\"}}")));

    assertThat(gateway().charge(CUSTOMER, INVOICE)).isEqualTo(new Charge.Closed());
  }
}

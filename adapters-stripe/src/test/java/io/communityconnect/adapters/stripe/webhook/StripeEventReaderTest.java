package io.communityconnect.adapters.stripe.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.stripe.Contracts;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.PaymentEvent;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StripeEventReaderTest {
  @Test
  void readsWhichEventItIsAndWhomItIsAbout() {
    assertThat(
            StripeEventReader.read(
                """
                {"id": "evt_1", "type": "invoice.paid", "created": 1769853600, "api_version": "x",
                 "data": {"object": {"object": "invoice", "id": "in_1", "customer": "cus_1"}}}
                """))
        .contains(
            new PaymentEvent(
                "evt_1",
                "invoice.paid",
                Optional.of("in_1"),
                Optional.of(new CustomerReference("cus_1")),
                Instant.parse("2026-01-31T10:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"object": "customer", "id": "cus_1"}                                | cus_1
          {"object": "charge", "id": "ch_1", "customer": {"id": "cus_1"}}      | cus_1
          {"object": "charge", "id": "ch_1", "customer": null}                 |
          {"object": "dispute", "id": "dp_1", "charge": "ch_1"}                |
          {}                                                                   |
          """)
  void findsTheCustomerWhereverItIs(String object, String customer) {
    PaymentEvent event =
        StripeEventReader.read(
                "{\"id\":\"evt_1\",\"type\":\"x\",\"created\":1,\"data\":{\"object\":"
                    + object
                    + "}}")
            .orElseThrow();

    assertThat(event.customer().map(CustomerReference::value))
        .isEqualTo(Optional.ofNullable(customer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "17",
        "{",
        "<html>",
        "{}",
        "{\"id\":\"evt_1\",\"created\":1}",
        "{\"id\":\"evt_1\",\"type\":\"x\"}",
        "{\"id\":\"evt_1\",\"type\":\"x\",\"created\":\"soon\"}",
        "{\"id\":\"evt 1\",\"type\":\"x\",\"created\":1}",
        "{\"id\":17,\"type\":\"x\",\"created\":1}"
      })
  void readsNothingFromWhatIsNoEvent(String body) {
    assertThat(StripeEventReader.read(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "checkout.session.completed",
    "checkout.session.expired",
    "customer.subscription.created",
    "customer.subscription.deleted",
    "customer.subscription.updated--past_due",
    "customer.subscription.updated",
    "invoice.paid",
    "invoice.payment_failed",
    "invoice.payment_succeeded"
  })
  void readsEventsOfOldAndNewShape(String file) {
    for (String generation : new String[] {"assembled-2024-06-20", "assembled-2026-07-29"}) {
      PaymentEvent event =
          StripeEventReader.read(
                  Contracts.json("stripe/events/" + generation + "/" + file + ".json").toString())
              .orElseThrow();

      assertThat(event.type()).isEqualTo(file.replaceFirst("--.*", ""));
      assertThat(event.customer()).contains(new CustomerReference("cus_contract000001"));
      assertThat(event.object()).isPresent();
    }
  }
}

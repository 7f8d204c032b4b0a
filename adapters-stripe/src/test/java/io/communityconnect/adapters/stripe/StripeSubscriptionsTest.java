package io.communityconnect.adapters.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeObject;
import com.stripe.model.Subscription;
import com.stripe.net.ApiMode;
import io.communityconnect.adapters.stripe.StripeSubscriptions.UnreadableException;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.billing.SubscriptionState;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StripeSubscriptionsTest {
  private static final String ACTIVE =
      """
      {"object": "subscription", "id": "sub_1", "status": "active", "created": 1769853600,
       "billing_cycle_anchor": 1769853600, "cancel_at_period_end": false,
       "items": {"object": "list", "data": [{"object": "subscription_item", "id": "si_1",
         "current_period_start": 1772272800, "current_period_end": 1774951200,
         "price": {"object": "price", "id": "price_1", "metadata": {"plan": "pro"}}}]}}
      """;

  @Test
  void readsWhatWasBought() throws UnreadableException {
    assertThat(read(ACTIVE))
        .contains(
            new BoughtSubscription(
                new SubscriptionReference("sub_1"),
                new PlanId("pro"),
                new SubscriptionState.Active(),
                Instant.parse("2026-01-31T10:00:00Z"),
                Instant.parse("2026-03-31T10:00:00Z"),
                Optional.empty(),
                Instant.parse("2026-01-31T10:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "incomplete, Incomplete",
    "incomplete_expired, IncompleteExpired",
    "trialing, Trialing",
    "active, Active",
    "past_due, PastDue",
    "unpaid, Unpaid",
    "paused, Paused",
    "canceled, Canceled"
  })
  void knowsAllOfStripesStatuses(String status, String state) throws UnreadableException {
    BoughtSubscription bought =
        read(ACTIVE.replace("\"active\"", "\"" + status + "\"")).orElseThrow();

    assertThat(bought.state().getClass().getSimpleName()).isEqualTo(state);
  }

  @Test
  void countsWhatIsNotPaidForFromTheBeginningOfItsMonth() throws UnreadableException {
    BoughtSubscription bought = read(ACTIVE.replace("\"active\"", "\"past_due\"")).orElseThrow();

    assertThat(bought.state())
        .isEqualTo(new SubscriptionState.PastDue(Instant.parse("2026-02-28T10:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "cancel_at_period_end": true                            | 2026-03-31T10:00:00Z
          "cancel_at_period_end": false, "cancel_at": 1774000000  | 2026-03-20T09:46:40Z
          "cancel_at_period_end": true, "ended_at": 1773000000    | 2026-03-08T20:00:00Z
          """)
  void knowsWhenItEnds(String fields, Instant end) throws UnreadableException {
    assertThat(
            read(ACTIVE.replace("\"cancel_at_period_end\": false", fields)).orElseThrow().endsAt())
        .contains(end);
  }

  @Test
  void findsThePlanBesideOtherThings() throws UnreadableException {
    String parking =
        "\"data\": [{\"id\": \"si_0\", \"price\": {\"id\": \"price_0\", \"metadata\": {}}}, ";

    BoughtSubscription bought = read(ACTIVE.replace("\"data\": [", parking)).orElseThrow();

    assertThat(bought).isEqualTo(read(ACTIVE).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"plan\": \"No plan of ours\"}", "null"})
  void leavesOtherProductsOfTheAccountAlone(String metadata) throws UnreadableException {
    assertThat(read(ACTIVE.replace("{\"plan\": \"pro\"}", metadata))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "created",
        "billing_cycle_anchor",
        "current_period_start",
        "current_period_end",
        "items"
      })
  void refusesToGuessWhatIsMissing(String field) {
    assertThatThrownBy(() -> read(ACTIVE.replace("\"" + field + "\"", "\"other\"")))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining(field);
  }

  @Test
  void refusesAStatusThatNobodyHasHeardOf() {
    assertThatThrownBy(() -> read(ACTIVE.replace("\"active\"", "\"hibernating\"")))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("status");
  }

  private static Optional<BoughtSubscription> read(String json) throws UnreadableException {
    return StripeSubscriptions.read((Subscription) parsed(json));
  }

  private static StripeObject parsed(String json) {
    try {
      return new StripeClient("sk_test").deserialize(json, ApiMode.V1);
    } catch (StripeException e) {
      throw new AssertionError(e);
    }
  }
}

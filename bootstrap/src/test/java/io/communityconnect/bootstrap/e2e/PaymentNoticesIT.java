package io.communityconnect.bootstrap.e2e;

import static io.communityconnect.bootstrap.e2e.PaymentCalls.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.bootstrap.e2e.Phones.Answer;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What residents are told about payments who have not written for days: by the templates that
/// there are, and not at all without one.
class PaymentNoticesIT {
  private static final String CONFIRM = "HX0000000000000000000000000000000c";
  private static final String TRIAL = "HX0000000000000000000000000000000e";
  private static final MovableClock clock = new MovableClock(Instant.parse("2027-03-01T10:00:00Z"));
  private static final Town town =
      Town.withServer(
          Map.of(
              "TWILIO_TEMPLATES", "payment_to_confirm.en=" + CONFIRM + ",trial_ending.en=" + TRIAL),
          clock);
  private static final PaymentCalls calls = new PaymentCalls(town);
  private static final StripeAccount stripe = new StripeAccount(town);

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void tellsByTemplateWhatToConfirmAndWhenATrialEnds() {
    Resident payer = town.phones().moveIn("Lars Meyer");
    String token = calls.token(payer, 1);
    calls.pay(calls.checkout(token, "pro"), "confirm_later");
    calls.awaitPlan(token, "pro");
    Resident trier = town.phones().moveIn("Mona Nilsen");
    give(trier, clock.instant().plus(Duration.ofDays(33)));

    clock.moveTo(clock.instant().plus(Duration.ofDays(32)));
    calls.moveClock(0);

    Town.await("both are told", () -> told(payer).size() == 2 && told(trier).size() == 2);
    Answer asked = told(payer).getLast();
    assertThat(asked.contentSid()).isEqualTo(CONFIRM);
    assertThat(told(trier).getLast().contentSid()).isEqualTo(TRIAL);
    assertThat(told(trier).getLast().text()).isEqualTo("Pro · 3 April 2027");
    Town.await("they arrive", () -> town.phones().answers().stream().allMatch(this::hasArrived));
    assertThat(untold()).containsExactly("payment_failed");

    URI page = URI.create(asked.text());
    assertThat(Web.get(page.toString()).body()).contains("25.00 USD");
    calls.form(page, "confirmed=yes");

    Town.await("nothing is owed any more", () -> untold().isEmpty());
    stripe.awaitAgreement();
    assertThat(told(payer)).hasSize(2);
  }

  /// As an operator does in the dashboard, to somebody who has looked at what there is to buy.
  private static void give(Resident resident, Instant end) {
    String token = calls.token(resident, 1);
    calls.checkout(token, "pro");
    String customer =
        town.database()
            .texts(
                """
                select customer_ref from billing_customers c
                where not exists (select from subscriptions s where s.user_id = c.user_id)
                """)
            .getFirst();
    JsonNode given =
        stripe.post(
            "/v1/subscriptions",
            "customer="
                + customer
                + "&items[0][price]="
                + stripe.priceOf("pro")
                + "&trial_end="
                + end.getEpochSecond());
    assertThat(given.path("status").asText()).isEqualTo("trialing");
    calls.awaitPlan(token, "pro");
    assertThat(json(calls.get(token, "/me/subscription")).path("status").asText())
        .isEqualTo("active");
  }

  private boolean hasArrived(Answer answer) {
    return List.of("delivered", "read").contains(answer.status());
  }

  private static List<Answer> told(Resident resident) {
    return resident.answers();
  }

  private static List<String> untold() {
    return town.database().texts("select notice from billing_notices where not told");
  }
}

package io.communityconnect.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.stripe.StripeSettings;
import io.communityconnect.domain.billing.AccessPolicy;
import io.communityconnect.domain.billing.Money;
import io.communityconnect.domain.billing.PlanTerms;
import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is sold, for how much, and who takes the money.
final class BillingSettingsTest {
  @Test
  void sellsWhatTheSpecificationSays() {
    assertThat(Settings.from(Map.of()).billing().terms())
        .isEqualTo(
            new PlanTerms(
                20,
                new Money(1000, Currency.getInstance("USD")),
                new Money(2500, Currency.getInstance("USD"))));
  }

  @Test
  void readsTheTermsOfThePlans() {
    Settings settings =
        Settings.from(
            Map.of(
                "TRIAL_QUERIES", "5",
                "BILLING_CURRENCY", "JPY",
                "PLAN_BASIC_PRICE", "1500",
                "PLAN_PRO_PRICE", "3800"));

    assertThat(settings.billing().terms())
        .isEqualTo(
            new PlanTerms(
                5,
                new Money(1500, Currency.getInstance("JPY")),
                new Money(3800, Currency.getInstance("JPY"))));
  }

  @Test
  void takesPaymentsThroughTheSimulatorsAccountOutsideProduction() {
    StripeSettings stripe = Settings.from(Map.of()).billing().stripe().orElseThrow();

    assertThat(stripe)
        .isEqualTo(
            new StripeSettings(
                "sk_test_simulator",
                List.of("whsec_simulator"),
                Optional.empty(),
                URI.create("http://localhost:8080")));
    assertThat(Settings.from(Map.of()).billing().access())
        .isEqualTo(new AccessPolicy(Duration.ofDays(7)));
  }

  @Test
  void readsTheAccountAtStripe() {
    BillingSettings billing =
        Settings.from(
                Map.of(
                    "STRIPE_SECRET_KEY", "sk_live_1",
                    "STRIPE_WEBHOOK_SECRET", "whsec_new, whsec_old",
                    "STRIPE_BASE_URL", "http://simulator:8090",
                    "PAYMENT_GRACE", "P3D"))
            .billing();

    StripeSettings stripe = billing.stripe().orElseThrow();
    assertThat(stripe.secretKey()).isEqualTo("sk_live_1");
    assertThat(stripe.webhookSecrets()).containsExactly("whsec_new", "whsec_old");
    assertThat(stripe.apiBase()).contains(URI.create("http://simulator:8090"));
    assertThat(stripe.toString()).doesNotContain("sk_live", "whsec");
    assertThat(billing.access()).isEqualTo(new AccessPolicy(Duration.ofDays(3)));
  }
}

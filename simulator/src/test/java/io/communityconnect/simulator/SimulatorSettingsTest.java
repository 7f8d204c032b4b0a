package io.communityconnect.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.simulator.stripe.StripeAccount;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorSettingsTest {
  @Test
  void hasDefaultsThatFitTheServer() {
    SimulatorSettings settings = SimulatorSettings.fromEnvironment(Map.of());
    assertThat(settings.port()).isEqualTo(8090);
    assertThat(settings.webhookUrl())
        .isEqualTo(URI.create("http://localhost:8080/api/webhooks/whatsapp"));
    assertThat(settings.webhookSignedUrl()).isEqualTo(settings.webhookUrl());
    assertThat(settings.accountSid()).isEqualTo("AC00000000000000000000000000000000");
    assertThat(settings.authToken()).isEqualTo("simulator-auth-token");
    assertThat(settings.whatsAppFrom()).isEqualTo("whatsapp:+14155238886");
  }

  @Test
  void readsTheEnvironment() {
    SimulatorSettings settings =
        SimulatorSettings.fromEnvironment(
            Map.of(
                "SIMULATOR_PORT", "0",
                "WEBHOOK_URL", "http://localhost:9000/hook",
                "WEBHOOK_SIGNED_URL", "https://connect.example.org/hook",
                "TWILIO_ACCOUNT_SID", "ACffffffffffffffffffffffffffffffff",
                "TWILIO_AUTH_TOKEN", "secret",
                "TWILIO_WHATSAPP_FROM", "whatsapp:+15005550006",
                "STRIPE_SECRET_KEY", "sk_secret",
                "STRIPE_WEBHOOK_SECRET", "whsec_secret",
                "SIMULATOR_PUBLIC_URL", "https://pay.example.org"));
    assertThat(settings)
        .isEqualTo(
            new SimulatorSettings(
                0,
                URI.create("http://localhost:9000/hook"),
                URI.create("https://connect.example.org/hook"),
                "ACffffffffffffffffffffffffffffffff",
                "secret",
                "whatsapp:+15005550006",
                new StripeAccount("sk_secret", "whsec_secret"),
                Optional.of(URI.create("https://pay.example.org"))));
    assertThat(settings.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "SIMULATOR_PORT, x",
    "SIMULATOR_PORT, 70000",
    "WEBHOOK_URL, localhost",
    "WEBHOOK_SIGNED_URL, ftp://example.org",
    "TWILIO_ACCOUNT_SID, AC1",
    "TWILIO_WHATSAPP_FROM, +14155238886"
  })
  void namesTheVariableThatMakesNoSense(String name, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatorSettings.fromEnvironment(Map.of(name, value)))
        .withMessageStartingWith(name);
  }
}

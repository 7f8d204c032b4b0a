package io.communityconnect.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.conversation.AnswerPace;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What stops the start: one sentence that names the variable and repeats no secret.
final class RefusedSettingsTest {
  private static final String SECRET = "very-secret";

  private static final Map<String, String> PRODUCTION =
      Map.of(
          "MICRONAUT_ENVIRONMENTS", "production",
          "PUBLIC_BASE_URL", "https://chat.example.com",
          "DATABASE_URL", "postgres://app:" + SECRET + "@db/house",
          "TWILIO_ACCOUNT_SID", "AC123",
          "TWILIO_AUTH_TOKEN", SECRET,
          "TWILIO_WHATSAPP_FROM", "whatsapp:+15550001111",
          "JWT_SECRET", SECRET.repeat(3));

  @Test
  void productionStartsWithWhatItRequires() {
    assertThat(Settings.from(PRODUCTION).server().publicBaseUrl())
        .hasToString("https://chat.example.com");
  }

  @Test
  void productionHasAPace() {
    assertThat(Settings.from(PRODUCTION).work().answers().pace())
        .isEqualTo(new AnswerPace(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUBLIC_BASE_URL",
        "DATABASE_URL",
        "TWILIO_ACCOUNT_SID",
        "TWILIO_AUTH_TOKEN",
        "TWILIO_WHATSAPP_FROM",
        "JWT_SECRET"
      })
  void productionNamesWhatIsMissing(String variable) {
    Map<String, String> environment = new HashMap<>(PRODUCTION);
    environment.remove(variable);

    refuses(environment, variable + " must be set in production");
    environment.put(variable, "  ");
    refuses(environment, variable + " must be set in production");
  }

  @Test
  void productionSellsNothingWithoutAnAccount() {
    assertThat(Settings.from(PRODUCTION).billing().stripe()).isEmpty();
  }

  @Test
  void productionTakesNoMoneyThatItDoesNotHearOf() {
    Map<String, String> environment = new HashMap<>(PRODUCTION);
    environment.put("STRIPE_SECRET_KEY", SECRET);

    refuses(environment, "STRIPE_WEBHOOK_SECRET must be set in production");
  }

  @Test
  void productionIsOneEnvironmentAmongOthers() {
    refuses(
        Map.of("MICRONAUT_ENVIRONMENTS", "cloud,production"),
        "PUBLIC_BASE_URL must be set in production");
  }

  @Test
  void anEnvironmentOfALikeNameIsNoProduction() {
    assertThat(Settings.from(Map.of("MICRONAUT_ENVIRONMENTS", "preproduction")))
        .isEqualTo(Settings.from(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"very-secret", "-1", "65536", "80.5", "99999999999"})
  void refusesAPortThatIsNone(String value) {
    refuses("PORT", value, "PORT must be a whole number from 0 to 65535");
  }

  @ParameterizedTest
  @ValueSource(strings = {"very-secret", "3", "201"})
  void refusesAPoolTooSmallOrTooLarge(String value) {
    refuses("DATABASE_POOL_SIZE", value, "DATABASE_POOL_SIZE must be a whole number from 4 to 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dollar", "$", "usd"})
  void refusesACurrencyThatIsNone(String value) {
    refuses("BILLING_CURRENCY", value, "BILLING_CURRENCY: not a currency such as USD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"very-secret", "-1", "9.999"})
  void refusesAPriceThatIsNone(String value) {
    refuses("PLAN_PRO_PRICE", value, "PLAN_PRO_PRICE: not an amount of USD such as 12.50");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"very-secret", "https://very-secret@sentry.example.com", "https://sentry.io/1"})
  void refusesASentryThatIsNone(String value) {
    refuses("SENTRY_DSN", value, "SENTRY_DSN: not a DSN such as https://key@sentry.example.com/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "-1"})
  void refusesFreeQueriesThatAreNone(String value) {
    refuses("TRIAL_QUERIES", value, "TRIAL_QUERIES must be a whole number from 0 to 1000000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ANSWER_DEADLINE", "DEBOUNCE_QUIET", "DEBOUNCE_MAX", "ANSWER_PACE", "SEND_LEASE"})
  void refusesADurationThatIsNone(String variable) {
    String reason = variable + " must be an ISO 8601 duration such as PT20S";

    refuses(variable, "very-secret", reason);
    refuses(variable, "20", reason);
    refuses(variable, "20s", reason);
  }

  @Test
  void refusesAPaceBackwards() {
    refuses("ANSWER_PACE", "PT-1S", "ANSWER_PACE: a pace takes time, or none");
  }

  @ParameterizedTest
  @CsvSource({"PT7S,PT6S", "PT-1S,PT6S", "PT2S,PT1S"})
  void refusesAThoughtThatNeverCompletes(String quiet, String max) {
    refuses(
        Map.of("DEBOUNCE_QUIET", quiet, "DEBOUNCE_MAX", max),
        "DEBOUNCE_QUIET must not be negative nor longer than DEBOUNCE_MAX");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUBLIC_BASE_URL",
        "TWILIO_BASE_URL",
        "DEEPINFRA_BASE_URL",
        "GEMINI_BASE_URL",
        "OTEL_EXPORTER_OTLP_ENDPOINT"
      })
  void refusesAnAddressThatIsNone(String variable) {
    String reason = variable + " must be an http(s) URL";

    refuses(variable, "very-secret", reason);
    refuses(variable, "ftp://very-secret", reason);
    refuses(variable, "https:///very-secret", reason);
    refuses(variable, "https://very secret", reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUBLIC_BASE_URL", "TWILIO_BASE_URL"})
  void refusesAnAddressThatIsMoreThanABase(String variable) {
    refuses(
        variable,
        "https://example.com/?token=" + SECRET,
        variable + " is not an http or https URL without query and fragment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WORKER_ENABLED", "SAMPLE_HANDBOOK"})
  void refusesASwitchThatIsNeitherOnNorOff(String variable) {
    refuses(variable, "very-secret", variable + " must be true or false");
    refuses(variable, "TRUE", variable + " must be true or false");
  }

  @Test
  void refusesASenderThatIsNoNumber() {
    refuses(
        "TWILIO_WHATSAPP_FROM",
        "whatsapp:very-secret",
        "TWILIO_WHATSAPP_FROM must be a number as in whatsapp:+14155238886");
  }

  @Test
  void refusesAnAccountThatIsNone() {
    refuses("TWILIO_ACCOUNT_SID", SECRET, "TWILIO_ACCOUNT_SID is not an account's id");
  }

  @Test
  void refusesADatabaseThatIsNone() {
    refuses(
        "DATABASE_URL",
        "mysql://app:" + SECRET + "@db/house",
        "DATABASE_URL: a database URL must begin with postgres://");
  }

  @Test
  void refusesADirectConnectionThroughAPooler() {
    refuses(
        "DATABASE_DIRECT_URL",
        "postgres://app:" + SECRET + "@db/house?pgbouncer=true",
        "DATABASE_DIRECT_URL must not lead to a pooler");
  }

  @Test
  void keepsSecretsOutOfLogs() {
    Map<String, String> environment = new HashMap<>(PRODUCTION);
    environment.put("DEEPINFRA_API_KEY", SECRET);
    environment.put("TWILIO_AUTH_TOKEN_SECONDARY", SECRET);
    environment.put("DATABASE_SYSTEM_URL", "postgres://system:" + SECRET + "@db/house");
    environment.put("DATABASE_DIRECT_URL", "postgres://listener:" + SECRET + "@db/house");
    environment.put("DATABASE_MIGRATION_URL", "postgres://owner:" + SECRET + "@db/house");

    assertThat(Settings.from(environment).toString()).doesNotContain(SECRET);
  }

  @Test
  void refusesOriginsThatAreNone() {
    String reason = "CORS_ALLOWED_ORIGINS: not exact origins";
    for (String origins :
        List.of("*", "https://*.example", "https://a.example/", "a.example", SECRET)) {
      refuses("CORS_ALLOWED_ORIGINS", origins, reason);
    }
    refuses("CORS_ALLOWED_ORIGINS", "https://a.example,", reason);
    refuses("TRUSTED_PROXIES", "11", "TRUSTED_PROXIES must be a whole number from 0 to 10");
  }

  private static void refuses(String variable, String value, String reason) {
    refuses(Map.of(variable, value), reason);
  }

  private static void refuses(Map<String, String> environment, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.from(environment))
        .withMessageStartingWith(reason)
        .withMessageNotContaining(SECRET)
        .withNoCause();
  }
}

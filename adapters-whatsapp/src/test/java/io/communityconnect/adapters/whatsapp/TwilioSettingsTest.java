package io.communityconnect.adapters.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.conversation.MessageId;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSettingsTest {
  private static final TwilioAuthTokens TOKENS =
      new TwilioAuthTokens("first-secret", Optional.of("second-secret"));
  private static final MessageId MESSAGE =
      new MessageId(UUID.fromString("0190d5a8-0000-7000-8000-000000000001"));

  @Test
  void callsTwilioUnlessToldOtherwise() {
    assertThat(settings(Optional.empty(), "https://connect.example").restBase())
        .isEqualTo("https://api.twilio.com");
    assertThat(
            settings(Optional.of("http://localhost:9090/twilio/"), "https://x.example").restBase())
        .isEqualTo("http://localhost:9090/twilio");
  }

  @ParameterizedTest
  @CsvSource({
    ", https://content.twilio.com",
    "https://api.dublin.ie1.twilio.com, https://content.dublin.ie1.twilio.com",
    "http://localhost:9090/twilio/, http://localhost:9090/twilio",
    "https://api.example, https://api.example",
  })
  void findsTheOtherApisBesideTheRestApi(String rest, String content) {
    assertThat(settings(Optional.ofNullable(rest), "https://x.example").base("content"))
        .isEqualTo(content);
  }

  @Test
  void asksForReportsAtOurPublicAddress() {
    assertThat(settings(Optional.empty(), "https://connect.example/base/").statusCallback(MESSAGE))
        .hasValue(
            URI.create(
                "https://connect.example/base/api/webhooks/whatsapp/status"
                    + "?message=0190d5a8-0000-7000-8000-000000000001"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, , false",
    "http://127.0.0.1:8080, https://api.twilio.com, false",
    "http://[::1]:8080, https://api.dublin.ie1.twilio.com, false",
    "http://app.localhost, , false",
    "http://localhost:8080, http://localhost:9090, true",
    "https://connect.example, , true",
    "https://localhost.example, , true",
  })
  void asksForNoReportsWhereTwilioCannotReachUs(String us, String rest, boolean asks) {
    assertThat(settings(Optional.ofNullable(rest), us).statusCallback(MESSAGE).isPresent())
        .isEqualTo(asks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AC", "SK00000000000000000000000000000001", "AC1/../AC2", " AC1"})
  void refusesAnAccountThatIsNone(String accountSid) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new TwilioSettings(
                    accountSid, TOKENS, Optional.empty(), URI.create("https://connect.example")))
        .withMessageContaining("TWILIO_ACCOUNT_SID");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"connect.example", "ftp://x", "https:///path", "https://x?a=b", "https://x#f"})
  void refusesBaseUrlsThatAreNone(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Optional.empty(), url))
        .withMessageContaining("PUBLIC_BASE_URL");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Optional.of(url), "https://connect.example"))
        .withMessageContaining("TWILIO_BASE_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "secret\n", " secret"})
  void refusesTokensThatAreNone(String token) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwilioAuthTokens.of(token))
        .withMessageContaining("TWILIO_AUTH_TOKEN ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TwilioAuthTokens("good", Optional.of(token)))
        .withMessageContaining("TWILIO_AUTH_TOKEN_SECONDARY")
        .withMessageNotContaining("secret");
  }

  @Test
  void keepsSecretsOutOfLogs() {
    assertThat(settings(Optional.of("https://u:pass@rest.example"), "https://u:pass@us.example"))
        .hasToString(
            "TwilioSettings[accountSid=AC1, authTokens=TwilioAuthTokens[2 hidden],"
                + " restHost=rest.example, publicHost=us.example]");
  }

  private static TwilioSettings settings(Optional<String> rest, String publicBase) {
    return new TwilioSettings("AC1", TOKENS, rest.map(URI::create), URI.create(publicBase));
  }
}

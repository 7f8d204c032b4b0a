package io.communityconnect.adapters.whatsapp.sending;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.communityconnect.application.delivery.port.out.MessageSender.Result;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.people.WhatsAppIdentity;
import io.communityconnect.domain.people.WhatsAppUserId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every test makes one attempt; what matters as much as the result is that Twilio saw one request.
class TwilioMessageSenderTest {
  private static final String SID = "SM00000000000000000000000000000001";

  private final TwilioStub twilio = new TwilioStub();

  @AfterEach
  void stopStub() {
    twilio.close();
  }

  @Test
  void sendsAFormToTheMessagesResource() {
    assertThat(sent(created())).isEqualTo(new Result.Accepted(new ProviderMessageId(SID)));

    LoggedRequest request = twilio.onlyRequest();
    assertThat(request.getMethod().value()).isEqualTo("POST");
    assertThat(request.getUrl())
        .isEqualTo("/twilio/2010-04-01/Accounts/" + TwilioStub.ACCOUNT + "/Messages.json");
    assertThat(request.getHeader("Authorization"))
        .isEqualTo("Basic QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMTpzZWNyZXQ=");
    assertThat(request.getHeader("Content-Type")).startsWith("application/x-www-form-urlencoded");
    assertThat(SentForm.of(request))
        .containsOnly(
            SentForm.field("To", "whatsapp:+15550000001"),
            SentForm.field("From", "whatsapp:+14155238886"),
            SentForm.field("Body", "Grüße & 100% ✓"),
            SentForm.field(
                "StatusCallback",
                "https://connect.example/api/webhooks/whatsapp/status?message="
                    + TwilioStub.MESSAGE.value()));
  }

  @Test
  void sendsTheWordNull() {
    twilio.answers(created());
    twilio.sender().send(TwilioStub.message("null"));

    assertThat(SentForm.of(twilio.onlyRequest())).contains(SentForm.field("Body", "null"));
  }

  @Test
  void sendsATemplateWithItsValuesAndWithoutAText() {
    twilio.answers(created());
    twilio.sender().send(TwilioStub.template());

    assertThat(SentForm.of(twilio.onlyRequest()))
        .contains(
            SentForm.field("ContentSid", TwilioStub.TEMPLATE),
            SentForm.field("ContentVariables", "{\"1\":\"9 March 2026\",\"2\":\"say \\\"hi\\\"\"}"))
        .extracting(Map.Entry::getKey)
        .contains("To", "From", "StatusCallback")
        .doesNotContain("Body");
  }

  @Test
  void sendsATemplateWithoutPlacesWithoutVariables() {
    twilio.answers(created());
    twilio.sender().send(TwilioStub.template(new String[0]));

    assertThat(SentForm.of(twilio.onlyRequest()))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("To", "From", "ContentSid", "StatusCallback");
  }

  @Test
  void writesToAUserIdOnlyWhereThePhoneIsHidden() {
    WhatsAppUserId userId = new WhatsAppUserId("CO.4480000000000001");
    twilio.answers(created());
    twilio.sender().send(TwilioStub.message(WhatsAppIdentity.of(userId), "hi"));

    assertThat(SentForm.of(twilio.onlyRequest()))
        .contains(SentForm.field("To", "whatsapp:CO.4480000000000001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"sid\":\"SM0", "", "[]", "{}", "{\"sid\":null}", "<html>ok</html>"})
  void cannotConfirmASuccessThatItCannotRead(String body) {
    assertThat(sent(aResponse().withStatus(201).withBody(body)))
        .isInstanceOf(Result.Unconfirmed.class);
    twilio.onlyRequest();
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 307, 408, 500, 502, 503, 504})
  void cannotConfirmWhatHasNoClearAnswer(int status) {
    assertThat(
            sent(
                aResponse()
                    .withStatus(status)
                    .withHeader("Location", "/elsewhere")
                    .withHeader("Content-Type", "text/html")
                    .withBody("<html>Service Unavailable</html>")))
        .isEqualTo(new Result.Unconfirmed("HTTP " + status));
    twilio.onlyRequest();
  }

  @Test
  void cannotConfirmWhenTheAnswerIsLate() {
    assertThat(sentInHaste(created().withFixedDelay(1500))).isInstanceOf(Result.Unconfirmed.class);
    twilio.onlyRequest();
  }

  @Test
  void cannotConfirmWhenTheAnswerTricklesIn() {
    assertThat(sentInHaste(created().withChunkedDribbleDelay(20, 6000)))
        .isInstanceOf(Result.Unconfirmed.class);
    twilio.onlyRequest();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void cannotConfirmWhenTheConnectionBreaks(Fault fault) {
    assertThat(sent(aResponse().withFault(fault))).isInstanceOf(Result.Unconfirmed.class);
    twilio.onlyRequest();
  }

  @ParameterizedTest
  @CsvSource({"400, 21211", "400, 21610", "400, 63016", "403, 21408", "422, 21617"})
  void passesOnWhatTwilioHasAgainstTheMessage(int status, int code) {
    Result result = sent(refusal(status, code));

    assertThat(result)
        .isEqualTo(
            new Result.Refused(
                Integer.toString(code),
                "HTTP " + status + ", https://www.twilio.com/docs/api/errors/" + code));
    assertThat(result.toString()).doesNotContain("15550000001");
    twilio.onlyRequest();
  }

  @Test
  void namesTheStatusWhereThereIsNoCode() {
    assertThat(sent(aResponse().withStatus(400).withBody("<html>no</html>")))
        .isEqualTo(new Result.Refused("HTTP_400", "HTTP 400 without an error code"));
  }

  @ParameterizedTest
  @CsvSource({"401, 20003", "401, 0", "403, 20003", "403, 20005", "403, 0", "404, 20404"})
  void holdsNothingAgainstAMessageThatIsOurOwnFault(int status, int code) {
    assertThat(sent(refusal(status, code))).isInstanceOf(Result.Unreachable.class);
    twilio.onlyRequest();
  }

  @ParameterizedTest
  @CsvSource({"429, 20429", "429, 63038", "429, 0", "400, 21611", "400, 63018"})
  void waitsWhenItSendsTooMuch(int status, int code) {
    assertThat(sent(refusal(status, code))).isEqualTo(new Result.RateLimited(Optional.empty()));
    twilio.onlyRequest();
  }

  @ParameterizedTest
  @CsvSource({
    "7, PT7S",
    "0, PT0S",
    "'Mon, 23 Nov 2026 10:16:00 GMT', PT30S",
    "'Mon, 23 Nov 2026 10:00:00 GMT', PT0S",
  })
  void waitsAsLongAsItIsAskedTo(String header, Duration wait) {
    assertThat(sent(refusal(429, 20429).withHeader("Retry-After", header)))
        .isEqualTo(new Result.RateLimited(Optional.of(wait)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "1.5", "99999999999999999999", ""})
  void doesWithoutAWaitThatItCannotRead(String header) {
    assertThat(sent(refusal(429, 20429).withHeader("Retry-After", header)))
        .isEqualTo(new Result.RateLimited(Optional.empty()));
  }

  @Test
  void saysThatARefusedConnectionNeverCarriedTheMessage() {
    assertThat(twilio.stopped().sender().send(TwilioStub.message("hi")))
        .isInstanceOf(Result.Unreachable.class);
  }

  @Test
  void saysThatAnUnknownHostNeverGotTheMessage() {
    String base = "http://twilio.invalid";
    try (TwilioHttpClient http = TwilioStub.client(base)) {
      var sender = TwilioStub.sender(TwilioStub.settings(base), http);

      assertThat(sender.send(TwilioStub.message("hi"))).isInstanceOf(Result.Unreachable.class);
    }
  }

  private Result sent(ResponseDefinitionBuilder answer) {
    twilio.answers(answer);
    return twilio.sender().send(TwilioStub.message("Grüße & 100% ✓"));
  }

  private Result sentInHaste(ResponseDefinitionBuilder answer) {
    twilio.answers(answer);
    return twilio.hastySender().send(TwilioStub.message("Grüße & 100% ✓"));
  }

  private static ResponseDefinitionBuilder created() {
    return aResponse()
        .withStatus(201)
        .withHeader("Content-Type", "application/json")
        .withBody("{\"sid\":\"%s\",\"status\":\"a status of tomorrow\"}".formatted(SID));
  }

  private static ResponseDefinitionBuilder refusal(int status, int code) {
    String body =
        """
        {"code":%d,"status":%d,"message":"The 'To' number whatsapp:+15550000001 is not valid"}"""
            .formatted(code, status);
    return aResponse().withStatus(status).withBody(code == 0 ? "" : body);
  }
}

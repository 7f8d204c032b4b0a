package io.communityconnect.adapters.whatsapp.sending;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.communityconnect.adapters.whatsapp.CodeChannel;
import io.communityconnect.application.identity.port.out.CodeSender.CodeMessage;
import io.communityconnect.application.identity.port.out.CodeSender.Result;
import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TwilioCodeSenderTest {
  private static final PhoneNumber TEXTS_FROM = new PhoneNumber("+14155550199");
  private static final CodeChannel SMS = new CodeChannel.Sms(TEXTS_FROM);
  private static final CodeChannel TEMPLATE =
      new CodeChannel.Template(TwilioStub.COMMUNITY, "HX00000000000000000000000000000001");
  private static final String WORDS =
      "123456 is your login code. It is good for 10 minutes. Nobody else needs it: we never ask"
          + " for it.";

  private final TwilioStub twilio = new TwilioStub();

  @AfterEach
  void stop() {
    twilio.close();
  }

  private Result sent(CodeChannel channel, Optional<PhoneNumber> openChat) {
    return new TwilioCodeSender(channel, twilio.api())
        .send(
            new CodeMessage(
                TwilioStub.RESIDENT, new PhoneCode("123456"), Duration.ofMinutes(10), openChat));
  }

  private Result answered(ResponseDefinitionBuilder response) {
    twilio.answers(response);
    return sent(SMS, Optional.empty());
  }

  private static ResponseDefinitionBuilder created() {
    return aResponse().withStatus(201).withBody("{\"sid\":\"SM1\"}");
  }

  private static ResponseDefinitionBuilder refused(int status, int code) {
    return aResponse().withStatus(status).withBody("{\"code\":" + code + "}");
  }

  @Test
  void answersInTheChatWhileItsWindowIsOpen() {
    twilio.answers(created());

    assertThat(sent(SMS, Optional.of(TwilioStub.COMMUNITY))).isEqualTo(new Result.Sent());
    assertThat(SentForm.of(twilio.onlyRequest()))
        .containsOnly(
            SentForm.field("From", "whatsapp:+14155238886"),
            SentForm.field("To", "whatsapp:+15550000001"),
            SentForm.field("Body", WORDS));
  }

  @Test
  void sendsATextMessageOtherwise() {
    assertThat(answered(created())).isEqualTo(new Result.Sent());
    assertThat(SentForm.of(twilio.onlyRequest()))
        .containsOnly(
            SentForm.field("From", "+14155550199"),
            SentForm.field("To", "+15550000001"),
            SentForm.field("Body", WORDS));
  }

  @Test
  void sendsATemplateOtherwise() {
    twilio.answers(created());

    assertThat(sent(TEMPLATE, Optional.empty())).isEqualTo(new Result.Sent());
    assertThat(SentForm.of(twilio.onlyRequest()))
        .containsOnly(
            SentForm.field("From", "whatsapp:+14155238886"),
            SentForm.field("To", "whatsapp:+15550000001"),
            SentForm.field("ContentSid", "HX00000000000000000000000000000001"),
            SentForm.field("ContentVariables", "{\"1\":\"123456\"}"));
  }

  @Test
  void reachesNobodyWithoutAChannel() {
    assertThat(sent(new CodeChannel.None(), Optional.empty())).isEqualTo(new Result.Unreachable());
  }

  @ParameterizedTest
  @ValueSource(ints = {21211, 21610, 21614, 63003})
  void knowsAPhoneThatCannotBeReached(int code) {
    assertThat(answered(refused(400, code))).isEqualTo(new Result.Unreachable());
  }

  @Test
  void isUnavailableWhenTwilioRefusesUs() {
    assertThat(answered(refused(401, 20003))).isEqualTo(new Result.Unavailable(Optional.empty()));
  }

  @Test
  void passesOnHowLongToWait() {
    assertThat(answered(refused(429, 20429).withHeader("Retry-After", "90")))
        .isEqualTo(new Result.Unavailable(Optional.of(Duration.ofSeconds(90))));
  }

  @Test
  void takesAnUnclearAnswerForSent() {
    assertThat(answered(aResponse().withStatus(503))).isEqualTo(new Result.Sent());
    assertThat(answered(aResponse().withFault(Fault.EMPTY_RESPONSE))).isEqualTo(new Result.Sent());
  }

  @Test
  void isUnavailableWhenTwilioCannotBeReached() {
    twilio.stopped();

    assertThat(sent(SMS, Optional.empty())).isEqualTo(new Result.Unavailable(Optional.empty()));
  }
}

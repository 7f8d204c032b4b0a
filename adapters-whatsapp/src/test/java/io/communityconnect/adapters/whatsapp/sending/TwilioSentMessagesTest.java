package io.communityconnect.adapters.whatsapp.sending;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.communityconnect.application.delivery.port.out.SentMessages.Search;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSentMessagesTest {
  private static final String LATER = "Mon, 23 Nov 2026 10:20:00 +0000";

  private final TwilioStub twilio = new TwilioStub();

  @AfterEach
  void stopStub() {
    twilio.close();
  }

  @Test
  void asksForTheNewestBetweenTheTwo() {
    search(list());

    LoggedRequest request = twilio.onlyRequest();
    assertThat(request.getMethod().value()).isEqualTo("GET");
    assertThat(request.getUrl())
        .startsWith("/twilio/2010-04-01/Accounts/" + TwilioStub.ACCOUNT + "/Messages.json?");
    assertThat(request.queryParameter("To").firstValue()).isEqualTo("whatsapp:+15550000001");
    assertThat(request.queryParameter("From").firstValue()).isEqualTo("whatsapp:+14155238886");
    assertThat(request.queryParameter("PageSize").firstValue()).isEqualTo("50");
  }

  @Test
  void findsTheSameTextInTheOrderOfTheList() {
    assertThat(
            search(
                list(
                    entry("SM3", "your parcel is here", LATER),
                    entry("SM2", "another text", LATER),
                    entry("SM1", " your parcel is here\\n", LATER))))
        .isEqualTo(found("SM3", "SM1"));
  }

  @Test
  void takesNoTextForNoneWhateverItsName() {
    twilio.answers(list("{\"sid\":\"SM1\",\"body\":null,\"date_created\":\"" + LATER + "\"}"));

    assertThat(twilio.sentMessages().find(TwilioStub.message("null"), TwilioStub.NOW))
        .isEqualTo(found());
  }

  /// What became of a template has the words that were approved. Of them its values are known only.
  @Test
  void findsWhatBecameOfATemplate() {
    twilio.answers(
        list(
            entry("SM4", "Ends on 9 March 2026, as in: say hi there", LATER),
            entry("SM3", "Ends on 9 March 2026", LATER),
            entry("SM2", "your plan ends", LATER)));

    assertThat(
            twilio
                .sentMessages()
                .find(TwilioStub.template("9 March 2026", "say hi"), TwilioStub.NOW))
        .isEqualTo(found("SM4", "SM2"));
  }

  @Test
  void countsMessagesThatFailedAfterwards() {
    assertThat(
            search(list(entry("SM1", "your parcel is here", LATER).replace("delivered", "failed"))))
        .isEqualTo(found("SM1"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Mon, 23 Nov 2026 10:13:30 +0000', true",
    "'Mon, 23 Nov 2026 10:13:29 +0000', false",
    "'Mon, 23 Nov 2026 09:15:00 -0100', true",
  })
  void looksTwoMinutesBackForClocksThatDiffer(String created, boolean counts) {
    assertThat(search(list(entry("SM1", "your parcel is here", created))))
        .isEqualTo(counts ? found("SM1") : found());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "yesterday", "2026-11-23T10:20:00Z"})
  void judgesNoMessageWithoutADate(String created) {
    assertThat(search(list(entry("SM1", "your parcel is here", created))))
        .isInstanceOf(Search.Unavailable.class);
    assertThat(search(list(entry("SM1", "another text", created)))).isEqualTo(found());
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 404, 429, 500, 503})
  void saysThatItCouldNotAsk(int status) {
    assertThat(search(aResponse().withStatus(status).withBody("<html/>")))
        .isEqualTo(new Search.Unavailable("HTTP " + status));
    twilio.onlyRequest();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"messages\":[", "{\"messages\":{}}", "<html/>"})
  void saysThatItCouldNotRead(String body) {
    assertThat(search(aResponse().withBody(body))).isInstanceOf(Search.Unavailable.class);
  }

  @Test
  void saysThatTwilioIsAway() {
    assertThat(search(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)))
        .isInstanceOf(Search.Unavailable.class);
    twilio.answers(list().withFixedDelay(1500));
    assertThat(search(twilio.hastySentMessages())).isInstanceOf(Search.Unavailable.class);
    assertThat(search(twilio.stopped().sentMessages())).isInstanceOf(Search.Unavailable.class);
  }

  private Search search(ResponseDefinitionBuilder answer) {
    twilio.answers(answer);
    return search(twilio.sentMessages());
  }

  private static Search search(TwilioSentMessages messages) {
    return messages.find(TwilioStub.message("your parcel is here"), TwilioStub.NOW);
  }

  private static Search found(String... sids) {
    return new Search.Found(Arrays.stream(sids).map(ProviderMessageId::new).toList());
  }

  private static ResponseDefinitionBuilder list(String... entries) {
    String joined = List.of(entries).stream().collect(Collectors.joining(","));
    return okJson("{\"messages\":[" + joined + "],\"page_size\":50}");
  }

  private static String entry(String sid, String body, String created) {
    return """
        {"sid":"%s","body":"%s","date_created":"%s","status":"delivered"}"""
        .formatted(sid, body, created);
  }
}

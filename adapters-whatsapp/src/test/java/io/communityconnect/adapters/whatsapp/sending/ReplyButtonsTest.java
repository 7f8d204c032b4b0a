package io.communityconnect.adapters.whatsapp.sending;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.networknt.schema.JsonSchema;
import io.communityconnect.adapters.whatsapp.Contracts;
import io.communityconnect.application.delivery.port.out.MessageSender.Result;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages with reply buttons: Twilio's Content API and its Messages resource together.
class ReplyButtonsTest {
  private static final String SID = "SM00000000000000000000000000000001";
  private static final String OURS = "HX0000000000000000000000000000000a";
  private static final String PROPOSAL = "0190d5a8-0000-7000-8000-00000000000f";
  private static final OutboundMessage OFFER = TwilioStub.offer("Shall I?\nYes or no.", PROPOSAL);

  private final TwilioStub twilio = new TwilioStub();

  @AfterEach
  void stopStub() {
    twilio.close();
  }

  @Test
  void namesTheContentThatTheAccountHas() {
    twilio.contents(listed(content("en", "Yes", "No")));
    twilio.messages(created());

    assertThat(twilio.sender().send(OFFER))
        .isEqualTo(new Result.Accepted(new ProviderMessageId(SID)));

    assertThat(onlyForm())
        .containsEntry("ContentSid", OURS)
        .containsEntry(
            "ContentVariables",
            "{\"1\":\"Shall I?\\nYes or no.\",\"2\":\"confirm:%s\",\"3\":\"decline:%s\"}"
                .formatted(PROPOSAL, PROPOSAL))
        .containsKeys("To", "From", "StatusCallback")
        .doesNotContainKey("Body");
    assertThat(twilio.createdContents()).isEmpty();
  }

  @Test
  void looksThroughAllThatTheAccountHas() {
    twilio.contents(
        page(
            "\"https://content.twilio.com/v1/Content?PageSize=100&Page=1&PageToken=t\"",
            content("es", "Sí", "No")));
    twilio.contents("PageToken", "t", listed(content("en", "Yes", "No")));
    twilio.messages(created());

    twilio.sender().send(OFFER);

    assertThat(onlyForm()).containsEntry("ContentSid", OURS);
    assertThat(twilio.createdContents()).isEmpty();
  }

  @Test
  void makesContentThatTheAccountHasNot() {
    twilio.contents(listed(content("es", "Yes", "No"), content("en", "Yes", "Later")));
    twilio.createsContent(aResponse().withStatus(201).withBody(content("en", "Yes", "No")));
    twilio.messages(created());

    twilio.sender().send(OFFER);

    assertThat(onlyForm()).containsEntry("ContentSid", OURS);
    JsonNode made = twilio.createdContents().getFirst();
    assertThat(made.path("language").asText()).isEqualTo("en");
    assertThat(made.path("types").toString())
        .isEqualTo(
            """
            {"twilio/quick-reply":{"body":"{{1}}","actions":[{"title":"Yes","id":"{{2}}"},\
            {"title":"No","id":"{{3}}"}]}}""");
  }

  @Test
  void makesContentAsTwilioDescribes() {
    JsonSchema published = Contracts.ofContent("ContentCreateRequest");
    twilio.contents(listed());
    twilio.createsContent(aResponse().withStatus(201).withBody(content("en", "Yes", "No")));
    twilio.messages(created());

    twilio.sender().send(OFFER);

    ObjectNode made = (ObjectNode) twilio.createdContents().getFirst();
    assertThat(published.validate(made)).isEmpty();
    assertThat(published.validate(made.without("language"))).isNotEmpty();
  }

  @Test
  void asksForItOnce() {
    twilio.contents(listed(content("en", "Yes", "No")));
    twilio.messages(created());
    TwilioMessageSender sender = twilio.sender();

    sender.send(OFFER);
    sender.send(OFFER);

    assertThat(twilio.contentRequests()).isEqualTo(1);
    assertThat(twilio.forms()).allMatch(form -> form.containsKey("ContentSid"));
  }

  @Test
  void sendsTheTextAloneWhereThereIsNoContent() {
    twilio.contents(aResponse().withStatus(503));
    twilio.messages(created());
    TwilioMessageSender sender = twilio.sender();

    assertThat(sender.send(OFFER)).isInstanceOf(Result.Accepted.class);
    assertThat(sender.send(OFFER)).isInstanceOf(Result.Accepted.class);

    assertThat(twilio.forms())
        .hasSize(2)
        .allSatisfy(form -> assertThat(form).containsEntry("Body", OFFER.text()));
    assertThat(twilio.contentRequests()).as("not for each message").isEqualTo(1);

    twilio.advance(Duration.ofMinutes(11));
    twilio.contents(listed(content("en", "Yes", "No")));
    sender.send(OFFER);

    assertThat(twilio.forms().getLast()).containsEntry("ContentSid", OURS);
  }

  @Test
  void doesNotWaitForContentForLong() {
    twilio.contents(listed(content("en", "Yes", "No")).withFixedDelay(5_000));
    twilio.messages(created());

    assertThat(twilio.impatientSender().send(OFFER)).isInstanceOf(Result.Accepted.class);

    assertThat(onlyForm()).containsEntry("Body", OFFER.text());
  }

  static Stream<ResponseDefinitionBuilder> brokenAnswers() {
    return Stream.of(
        aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
        aResponse().withStatus(200).withBody("<html></html>"),
        aResponse().withStatus(200).withBody("{}"),
        aResponse().withStatus(200).withBody("{\"contents\":[{}],\"meta\":{\"key\":\"contents\"}}"),
        aResponse().withStatus(403));
  }

  @ParameterizedTest
  @MethodSource("brokenAnswers")
  void survivesABrokenAnswer(ResponseDefinitionBuilder answer) {
    twilio.contents(answer);
    twilio.messages(created());

    assertThat(twilio.sender().send(OFFER)).isInstanceOf(Result.Accepted.class);

    assertThat(onlyForm()).containsEntry("Body", OFFER.text());
  }

  @ParameterizedTest
  @ValueSource(ints = {21655, 21656, 63021})
  void sendsTheTextAloneWhereTheContentIsRefused(int code) {
    twilio.contents(listed(content("en", "Yes", "No")));
    twilio.messages(
        aResponse().withStatus(400).withBody("{\"code\":%d,\"status\":400}".formatted(code)),
        created());
    TwilioMessageSender sender = twilio.sender();

    assertThat(sender.send(OFFER)).isInstanceOf(Result.Accepted.class);
    assertThat(sender.send(OFFER)).isInstanceOf(Result.Accepted.class);

    assertThat(twilio.forms())
        .extracting(form -> form.containsKey("ContentSid"))
        .as("with buttons, without, and without from now on")
        .containsExactly(true, false, false);
  }

  /// A second request would send it twice.
  @Test
  void doesNotSendAgainWhatMayHaveBeenTaken() {
    twilio.contents(listed(content("en", "Yes", "No")));
    twilio.messages(aResponse().withStatus(500));

    assertThat(twilio.sender().send(OFFER)).isInstanceOf(Result.Unconfirmed.class);

    assertThat(twilio.forms()).hasSize(1);
  }

  private Map<String, String> onlyForm() {
    assertThat(twilio.forms()).hasSize(1);
    return twilio.forms().getFirst();
  }

  private static ResponseDefinitionBuilder created() {
    return aResponse().withStatus(201).withBody("{\"sid\":\"%s\"}".formatted(SID));
  }

  private static ResponseDefinitionBuilder listed(String... contents) {
    return page("null", contents);
  }

  /// @param next where more is listed, as JSON
  private static ResponseDefinitionBuilder page(String next, String... contents) {
    return aResponse()
        .withStatus(200)
        .withBody(
            """
            {"contents":[%s],"meta":{"page":0,"page_size":100,"key":"contents",
             "first_page_url":"https://content.twilio.com/v1/Content?PageSize=100&Page=0",
             "previous_page_url":null,"next_page_url":%s,
             "url":"https://content.twilio.com/v1/Content?PageSize=100&Page=0"}}
            """
                .formatted(String.join(",", contents), next));
  }

  private static String content(String language, String first, String second) {
    return """
    {"sid":"%s","account_sid":"%s","friendly_name":"community_connect_reply_buttons_1",
     "language":"%s","variables":{"1":"Yes / No"},"types":{"twilio/quick-reply":{"body":"{{1}}",
     "actions":[{"title":"%s","id":"{{2}}"},{"title":"%s","id":"{{3}}"}]}},
     "url":"https://content.twilio.com/v1/Content/%s","date_created":"2026-07-30T19:00:00Z",
     "date_updated":"2026-07-30T19:00:00Z","links":{}}
    """
        .formatted(OURS, TwilioStub.ACCOUNT, language, first, second, OURS);
  }
}

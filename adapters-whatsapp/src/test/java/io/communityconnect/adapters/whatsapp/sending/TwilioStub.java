package io.communityconnect.adapters.whatsapp.sending;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.communityconnect.adapters.whatsapp.TwilioAuthTokens;
import io.communityconnect.adapters.whatsapp.TwilioSettings;
import io.communityconnect.adapters.whatsapp.sending.TwilioHttpClient.Timeouts;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ReplyButtons;
import io.communityconnect.domain.conversation.ReplyButtons.Button;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/// Something that answers in Twilio's place, and adapters that talk to it.
final class TwilioStub implements AutoCloseable {
  static final String ACCOUNT = "AC00000000000000000000000000000001";
  static final String TEMPLATE = "HX00000000000000000000000000000001";
  private static final String CONTENT = "/twilio/v1/Content";
  private static final String MESSAGES =
      "/twilio/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";
  static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
  static final MessageId MESSAGE =
      new MessageId(UUID.fromString("0190d5a8-0000-7000-8000-000000000001"));
  static final PhoneNumber COMMUNITY = new PhoneNumber("+14155238886");
  static final PhoneNumber RESIDENT = new PhoneNumber("+15550000001");

  private final WireMockServer server = new WireMockServer(options().dynamicPort());
  private final TwilioHttpClient http;
  private final TwilioHttpClient hasty;
  private final TwilioSettings settings;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

  TwilioStub() {
    server.start();
    String base = "http://localhost:" + server.port() + "/twilio";
    this.settings = settings(base);
    this.http = client(base);
    this.hasty = client(base, Duration.ofMillis(400));
  }

  static TwilioSettings settings(String restBase) {
    return new TwilioSettings(
        ACCOUNT,
        TwilioAuthTokens.of("secret"),
        Optional.of(URI.create(restBase)),
        URI.create("https://connect.example"));
  }

  static TwilioHttpClient client(String base) {
    return client(base, Duration.ofSeconds(10));
  }

  private static TwilioHttpClient client(String base, Duration response) {
    return new TwilioHttpClient(_ -> base, Timeouts.of(Duration.ofSeconds(10), response));
  }

  static TwilioApi api(TwilioSettings settings, TwilioHttpClient http) {
    return new TwilioApi(settings, http, InstantSource.fixed(NOW));
  }

  static OutboundMessage message(String text) {
    return message(WhatsAppIdentity.of(RESIDENT), text);
  }

  static OutboundMessage template() {
    return template("9 March 2026", "say \"hi\"");
  }

  static OutboundMessage template(String... values) {
    return new OutboundMessage(
        MESSAGE,
        new ConversationId(new UUID(0, 1)),
        COMMUNITY,
        WhatsAppIdentity.of(RESIDENT),
        "your plan ends",
        Optional.of(new ApprovedTemplate(TEMPLATE, List.of(values))));
  }

  static OutboundMessage message(WhatsAppIdentity to, String text) {
    return new OutboundMessage(MESSAGE, new ConversationId(new UUID(0, 1)), COMMUNITY, to, text);
  }

  static OutboundMessage offer(String text, String proposal) {
    return message(text)
        .with(
            new ReplyButtons(
                Language.ENGLISH,
                List.of(
                    new Button("Yes", "confirm:" + proposal),
                    new Button("No", "decline:" + proposal))));
  }

  static TwilioMessageSender sender(TwilioSettings settings, TwilioHttpClient http) {
    TwilioApi api = api(settings, http);
    return new TwilioMessageSender(
        settings, api, new QuickReplyContents(api, InstantSource.fixed(NOW)));
  }

  TwilioMessageSender sender() {
    return sender(Duration.ofSeconds(20));
  }

  /// It waits for the content of buttons for 0.1 s only.
  TwilioMessageSender impatientSender() {
    return sender(Duration.ofMillis(100));
  }

  private TwilioMessageSender sender(Duration patience) {
    TwilioApi api = api(settings, http);
    return new TwilioMessageSender(settings, api, new QuickReplyContents(api, now::get, patience));
  }

  /// For answers that come too late: it waits for 0.4 s only.
  TwilioMessageSender hastySender() {
    return sender(settings, hasty);
  }

  TwilioApi api() {
    return api(settings, http);
  }

  TwilioSentMessages sentMessages() {
    return new TwilioSentMessages(api(settings, http));
  }

  /// As [#hastySender()].
  TwilioSentMessages hastySentMessages() {
    return new TwilioSentMessages(api(settings, hasty));
  }

  void answers(ResponseDefinitionBuilder response) {
    server.stubFor(any(anyUrl()).willReturn(response));
  }

  /// How a list of content is answered.
  void contents(ResponseDefinitionBuilder response) {
    server.stubFor(get(urlPathEqualTo(CONTENT)).willReturn(response));
  }

  /// How a page of the list is answered.
  void contents(String parameter, String value, ResponseDefinitionBuilder response) {
    server.stubFor(
        get(urlPathEqualTo(CONTENT))
            .withQueryParam(parameter, equalTo(value))
            .willReturn(response));
  }

  void createsContent(ResponseDefinitionBuilder response) {
    server.stubFor(post(urlPathEqualTo(CONTENT)).willReturn(response));
  }

  /// How messages are answered, each in its turn, the last answer also those after it.
  void messages(ResponseDefinitionBuilder... inTurn) {
    for (int i = 0; i < inTurn.length; i++) {
      server.stubFor(
          post(urlPathEqualTo(MESSAGES))
              .inScenario("messages")
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
              .willReturn(inTurn[i])
              .willSetStateTo(i + 1 < inTurn.length ? "after " + (i + 1) : null));
    }
  }

  void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  /// The messages that came, in order.
  List<Map<String, String>> forms() {
    return server.findAll(postRequestedFor(urlPathEqualTo(MESSAGES))).stream()
        .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
        .map(
            request ->
                SentForm.of(request).stream()
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .toList();
  }

  List<JsonNode> createdContents() {
    return server.findAll(postRequestedFor(urlPathEqualTo(CONTENT))).stream()
        .map(request -> parse(request.getBodyAsString()))
        .toList();
  }

  private static JsonNode parse(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JacksonException e) {
      throw new IllegalStateException(e);
    }
  }

  /// How often a list of content was asked for.
  int contentRequests() {
    return server.findAll(getRequestedFor(urlPathEqualTo(CONTENT))).size();
  }

  /// The request that came, which must have been the only one. A connection that breaks is in the
  /// stub's journal only after the other side has noticed.
  LoggedRequest onlyRequest() {
    List<LoggedRequest> requests =
        Awaitility.await("a request")
            .until(server::getAllServeEvents, events -> !events.isEmpty())
            .stream()
            .map(event -> event.getRequest())
            .toList();
    assertThat(requests).hasSize(1);
    return requests.getFirst();
  }

  /// Stops answering; the port refuses connections from now on.
  TwilioStub stopped() {
    server.stop();
    return this;
  }

  @Override
  public void close() {
    http.close();
    hasty.close();
    server.stop();
  }
}

package io.communityconnect.adapters.whatsapp.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.whatsapp.Contracts;
import io.communityconnect.adapters.whatsapp.WhatsAppAddress;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.InboundMessage;
import io.communityconnect.domain.people.WhatsAppUserId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Bodies that Twilio has really sent.
class PublishedWebhooksTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

  private static final Map<String, Content> CONTENTS =
      Map.ofEntries(
          entry("wa-text-2025", new Content.Text("YES")),
          entry("wa-text-2026-bsuid", new Content.Text("Hola")),
          entry("wa-text-messaging-service", new Content.Text("Responde sin decir ok")),
          entry("wa-text-2021", new Content.Text("Hi")),
          entry("wa-reply-quoted", new Content.Text("Nice")),
          entry(
              "wa-location-botbuilder",
              new Content.Location(
                  52.303897857666016,
                  4.750025749206543,
                  Optional.of("Microsoft"),
                  Optional.of("Evert van de Beekstraat 354, Schiphol, North Holland 1118 CZ"))),
          entry(
              "wa-location-2026",
              new Content.Location(
                  25.018766403198, -77.395950317383, Optional.empty(), Optional.empty())),
          entry("wa-button-quick-reply", new Content.ButtonReply("قبول الدعوة", "قبول الدعوة")),
          entry("wa-button-100eyes", new Content.ButtonReply("Antworten", "Antworten-Payload")),
          entry("wa-list-picker", new Content.ButtonReply("🇬🇧 English", "lang_en")),
          entry(
              "wa-call-permission-interactive",
              new Content.ButtonReply("VOICE_CALL_REQUEST", "REJECTED")));

  private static final Map<String, Content.Media.Kind> MEDIA =
      Map.of(
          "wa-image-empty-body", Content.Media.Kind.PHOTO,
          "wa-image-botbuilder", Content.Media.Kind.PHOTO,
          "wa-voice-note", Content.Media.Kind.VOICE,
          "wa-contact-vcard", Content.Media.Kind.CONTACT);

  private static final Map<String, DeliveryStatus> STATUSES =
      Map.of(
          "wa-sent", DeliveryStatus.SENT,
          "wa-delivered", DeliveryStatus.DELIVERED,
          "wa-read", DeliveryStatus.READ,
          "wa-queued-messaging-service", DeliveryStatus.ACCEPTED,
          "sms-undelivered-30034", DeliveryStatus.FAILED);

  @TestFactory
  Stream<DynamicTest> parsesEveryBody() {
    return Stream.concat(entries("inbound"), entries("status_callbacks"))
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    id(entry),
                    () ->
                        assertThat(form(entry).parameters())
                            .map(parameter -> entry(parameter.name(), parameter.value()))
                            .containsExactlyElementsOf(parameters(entry))));
  }

  @TestFactory
  Stream<DynamicTest> mapsEveryMessage() {
    return entries("inbound")
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    id(entry), () -> assertThat(message(entry)).satisfies(m -> check(m, entry))));
  }

  @TestFactory
  Stream<DynamicTest> mapsEveryReport() {
    return entries("status_callbacks")
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    id(entry),
                    () ->
                        assertThat(TwilioStatusMapper.map(form(entry), "https://x/", NOW))
                            .extracting("report.status")
                            .isEqualTo(STATUSES.get(id(entry)))));
  }

  @Test
  void findsTheUserIdBesideThePhone() {
    InboundMessage message =
        entries("inbound")
            .filter(entry -> id(entry).equals("wa-text-2026-bsuid"))
            .map(PublishedWebhooksTest::message)
            .findFirst()
            .orElseThrow();

    assertThat(message.from().userId()).hasValue(new WhatsAppUserId("CO.4480000000000001"));
    assertThat(message.profileName()).hasValue("Tést Ríos");
  }

  @Test
  void knowsEveryPublishedStatusOfOutboundMessages() {
    JsonNode statuses =
        Contracts.json("twilio-webhooks.json").at("/parameter_reference/message_status_values");
    List<String> unknown =
        StreamSupport.stream(statuses.spliterator(), false)
            .map(JsonNode::asText)
            .filter(
                status ->
                    TwilioStatusMapper.map(
                            Forms.form("MessageSid", "SM1", "MessageStatus", status),
                            "https://x/",
                            NOW)
                        instanceof TwilioStatusMapper.UnknownStatus)
            .toList();

    assertThat(unknown).containsExactlyInAnyOrder("receiving", "received");
  }

  private static void check(InboundMessage message, JsonNode entry) {
    JsonNode parameters = entry.path("params");
    assertThat(message.providerId().value()).isEqualTo(parameters.path("MessageSid").asText());
    assertThat(WhatsAppAddress.of(message.from())).isEqualTo(parameters.path("From").asText());
    assertThat(WhatsAppAddress.of(message.to())).isEqualTo(parameters.path("To").asText());
    assertThat(message.profileName().orElse(""))
        .isEqualTo(parameters.path("ProfileName").asText(""));
    assertThat(message.content()).isEqualTo(expectedContent(id(entry), parameters));
  }

  private static Content expectedContent(String id, JsonNode parameters) {
    Content.Media.Kind kind = MEDIA.get(id);
    if (kind == null) {
      return assertThat(CONTENTS.get(id)).as("expectation for %s", id).isNotNull().actual();
    }
    URI location = URI.create(parameters.path("MediaUrl0").asText());
    String type = parameters.path("MediaContentType0").asText();
    return new Content.Media(kind, "", List.of(new Attachment(location, type)));
  }

  private static InboundMessage message(JsonNode entry) {
    return ((TwilioWebhookMapper.Mapped) TwilioWebhookMapper.map(form(entry), NOW)).message();
  }

  private static FormBody.Parsed form(JsonNode entry) {
    return (FormBody.Parsed) FormBody.parse(entry.path("body").asText().getBytes(UTF_8));
  }

  private static List<Map.Entry<String, String>> parameters(JsonNode entry) {
    return entry.path("params").properties().stream()
        .map(parameter -> entry(parameter.getKey(), parameter.getValue().asText()))
        .toList();
  }

  private static Stream<JsonNode> entries(String kind) {
    JsonNode entries = Contracts.json("twilio-webhooks.json").path(kind);
    assertThat(entries).isNotEmpty();
    return StreamSupport.stream(entries.spliterator(), false);
  }

  private static String id(JsonNode entry) {
    return entry.path("id").asText();
  }
}

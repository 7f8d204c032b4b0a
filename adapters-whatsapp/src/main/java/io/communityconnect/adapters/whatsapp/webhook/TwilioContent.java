package io.communityconnect.adapters.whatsapp.webhook;

import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a message says out of Twilio's parameters.
///
/// The parameters that are there decide, and `MessageType` only where they do not: it has existed
/// since about 2022 and is missing on some channels. What cannot be read becomes
/// [Content.Unknown] with its words, because a message that Twilio has delivered must not be lost.
final class TwilioContent {
  private static final String TEXT = "text";

  private TwilioContent() {}

  static Content of(FormBody.Parsed form) {
    return media(form)
        .or(() -> location(form))
        .or(() -> reply(form, "ButtonPayload", "ButtonText"))
        .or(() -> reply(form, "ListId", "ListTitle"))
        .orElseGet(() -> textOrUnknown(form));
  }

  private static String words(FormBody.Parsed form) {
    return form.first("Body").orElse("");
  }

  private static Optional<Content> media(FormBody.Parsed form) {
    List<Attachment> attachments = new ArrayList<>();
    for (int index = 0; index < mediaCount(form); index++) {
      attachment(form, index).ifPresent(attachments::add);
    }
    if (attachments.isEmpty()) {
      return Optional.empty();
    }
    Content.Media.Kind kind = Content.Media.Kind.of(attachments.getFirst().contentType());
    return Optional.of(new Content.Media(kind, words(form), attachments));
  }

  private static int mediaCount(FormBody.Parsed form) {
    try {
      int announced = form.first("NumMedia").map(Integer::parseInt).orElse(0);
      return Math.min(announced, form.parameters().size());
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static Optional<Attachment> attachment(FormBody.Parsed form, int index) {
    String contentType = form.first("MediaContentType" + index).orElse("application/octet-stream");
    return form.first("MediaUrl" + index)
        .flatMap(TwilioContent::uri)
        .map(location -> new Attachment(location, contentType));
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Content> location(FormBody.Parsed form) {
    Optional<String> latitude = form.first("Latitude");
    Optional<String> longitude = form.first("Longitude");
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Content.Location(
              Double.parseDouble(latitude.get()),
              Double.parseDouble(longitude.get()),
              form.first("Label"),
              form.first("Address")));
    } catch (IllegalArgumentException _) {
      return Optional.of(new Content.Unknown("location", words(form)));
    }
  }

  /// A tap, which Twilio reports with our key, the label, or both.
  private static Optional<Content> reply(FormBody.Parsed form, String keyField, String labelField) {
    Optional<String> key = form.first(keyField);
    Optional<String> label = form.first(labelField);
    return key.or(() -> label)
        .map(payload -> new Content.ButtonReply(label.orElseGet(() -> words(form)), payload));
  }

  /// WhatsApp lets nobody send an empty text, so one without words is something that we cannot see.
  private static Content textOrUnknown(FormBody.Parsed form) {
    String words = words(form);
    String type = form.first("MessageType").orElse(TEXT);
    return type.equals(TEXT) && !words.isEmpty()
        ? new Content.Text(words)
        : new Content.Unknown(type, words);
  }
}

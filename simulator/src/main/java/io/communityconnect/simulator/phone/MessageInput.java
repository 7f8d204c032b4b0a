package io.communityconnect.simulator.phone;

import io.communityconnect.simulator.http.InvalidInput;
import io.communityconnect.simulator.http.StrictFields;
import io.communityconnect.simulator.twilio.AttachmentKind;
import io.communityconnect.simulator.twilio.MessageContent;
import java.util.Locale;

/// What a resident sends, as the control API takes it.
///
/// @param copies how many webhooks of this one message are delivered at once
record MessageInput(MessageContent content, int copies) {
  /// WhatsApp's own limit for a text, above Twilio's limit for what a business may send.
  private static final int MAX_TEXT = 4096;

  private static final String KINDS =
      "text, image, document, voice, video, location, button, list, contacts";

  static MessageInput read(String body) {
    StrictFields fields = StrictFields.ofBody(body);
    String kind = fields.text("kind", 20).orElse("text").toLowerCase(Locale.ROOT);
    MessageContent content =
        switch (kind) {
          case "text" -> new MessageContent.Text(fields.requiredText("text", MAX_TEXT));
          case "image" -> attachment(AttachmentKind.IMAGE, fields);
          case "document" -> attachment(AttachmentKind.DOCUMENT, fields);
          case "voice" -> attachment(AttachmentKind.VOICE, fields);
          case "video" -> attachment(AttachmentKind.VIDEO, fields);
          case "contacts" -> attachment(AttachmentKind.CONTACTS, fields);
          case "location" -> location(fields);
          case "button" -> button(fields);
          case "list" -> list(fields);
          default -> throw new InvalidInput("kind must be one of " + KINDS + ".");
        };
    int copies = fields.integer("copies", 1, 100).orElse(1);
    fields.refuseOthers();
    return new MessageInput(content, copies);
  }

  private static MessageContent attachment(AttachmentKind kind, StrictFields fields) {
    return new MessageContent.Attachment(kind, fields.text("text", MAX_TEXT).orElse(""));
  }

  private static MessageContent location(StrictFields fields) {
    return new MessageContent.Location(
        fields.number("latitude", -90, 90).orElseThrow(() -> missing("latitude")),
        fields.number("longitude", -180, 180).orElseThrow(() -> missing("longitude")),
        fields.text("label", 1000).orElse(""),
        fields.text("address", 1000).orElse(""));
  }

  private static MessageContent button(StrictFields fields) {
    String text = fields.requiredText("text", 100);
    return new MessageContent.ButtonReply(text, fields.text("payload", 300).orElse(text));
  }

  private static MessageContent list(StrictFields fields) {
    String text = fields.requiredText("text", 100);
    return new MessageContent.ListReply(text, fields.text("itemId", 200).orElse(text));
  }

  private static InvalidInput missing(String name) {
    return new InvalidInput(name + " is missing.");
  }
}

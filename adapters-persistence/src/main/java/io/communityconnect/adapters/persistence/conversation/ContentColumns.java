package io.communityconnect.adapters.persistence.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a message's content lies in the columns `kind`, `body` and `details`.
///
/// @param details JSON, null where the kind has nothing beside its words
record ContentColumns(String kind, String body, @Nullable String details) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static ContentColumns of(Content content) {
    return switch (content) {
      case Content.Text text -> new ContentColumns("text", text.words(), null);
      case Content.Media media -> new ContentColumns("media", media.words(), detailsOf(media));
      case Content.Location location ->
          new ContentColumns("location", location.words(), detailsOf(location));
      case Content.ButtonReply button ->
          new ContentColumns(
              "button",
              button.words(),
              JSON.createObjectNode().put("payload", button.payload()).toString());
      case Content.Unknown unknown ->
          new ContentColumns(
              "unknown",
              unknown.words(),
              JSON.createObjectNode().put("type", unknown.type()).toString());
    };
  }

  Content toContent() {
    return switch (kind) {
      case "text" -> new Content.Text(body);
      case "media" -> media(json());
      case "location" -> location(json());
      case "button" -> new Content.ButtonReply(body, json().path("payload").asText());
      case "unknown" -> new Content.Unknown(json().path("type").asText(), body);
      default -> throw new IllegalStateException("unknown kind of message: " + kind);
    };
  }

  private static String detailsOf(Content.Media media) {
    ObjectNode details = JSON.createObjectNode().put("media", media.kind().name());
    ArrayNode attachments = details.putArray("attachments");
    for (Attachment attachment : media.attachments()) {
      attachments
          .addObject()
          .put("location", attachment.location().toString())
          .put("contentType", attachment.contentType());
    }
    return details.toString();
  }

  private static String detailsOf(Content.Location location) {
    ObjectNode details =
        JSON.createObjectNode()
            .put("latitude", location.latitude())
            .put("longitude", location.longitude());
    location.label().ifPresent(label -> details.put("label", label));
    location.address().ifPresent(address -> details.put("address", address));
    return details.toString();
  }

  private Content media(JsonNode details) {
    List<Attachment> attachments = new ArrayList<>();
    for (JsonNode attachment : details.path("attachments")) {
      attachments.add(
          new Attachment(
              URI.create(attachment.path("location").asText()),
              attachment.path("contentType").asText()));
    }
    Content.Media.Kind mediaKind = Content.Media.Kind.valueOf(details.path("media").asText());
    return new Content.Media(mediaKind, body, attachments);
  }

  private static Content location(JsonNode details) {
    return new Content.Location(
        details.path("latitude").asDouble(),
        details.path("longitude").asDouble(),
        Optional.ofNullable(details.path("label").textValue()),
        Optional.ofNullable(details.path("address").textValue()));
  }

  private JsonNode json() {
    try {
      return JSON.readTree(details == null ? "{}" : details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("details of a message are no JSON", e);
    }
  }
}

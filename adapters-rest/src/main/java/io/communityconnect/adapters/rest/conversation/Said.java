package io.communityconnect.adapters.rest.conversation;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Message;
import java.time.Instant;

/// A message of a conversation.
///
/// @param direction `inbound` from the resident, `outbound` to them
/// @param kind `text`, `photo`, `document`, `voice`, `video`, `sticker`, `contact`, `location`,
///     `button_reply` or `unknown`
/// @param text its words; empty where there are none
public record Said(String id, String direction, String kind, String text, Instant at) {
  /// A message as it is shown.
  public static Said of(Message message) {
    return new Said(
        message.id().value().toString(),
        Fields.nameOf(message.direction()),
        kindOf(message.content()),
        message.content().words(),
        message.at());
  }

  private static String kindOf(Content content) {
    return switch (content) {
      case Content.Text _ -> "text";
      case Content.Media media -> Fields.nameOf(media.kind());
      case Content.Location _ -> "location";
      case Content.ButtonReply _ -> "button_reply";
      case Content.Unknown _ -> "unknown";
    };
  }

  /// None of the words.
  @Override
  public String toString() {
    return "Said[" + id + "]";
  }
}

package io.communityconnect.adapters.rest.conversation;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.application.conversation.port.out.ConversationPage.Entry;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Delivery;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message of a conversation.
///
/// @param direction `inbound` from the resident, `outbound` to them
/// @param author `resident`, `assistant` or `person`
/// @param channel `whatsapp` or `web`
/// @param authorId the person of the community who wrote it, null for others
/// @param kind `text`, `photo`, `document`, `voice`, `video`, `sticker`, `contact`, `location`,
///     `button_reply` or `unknown`
/// @param text its words; empty where there are none
/// @param delivery `pending`, `accepted`, `sending`, `sent`, `failed`, `delivered` or `read`; null
///     for what the resident wrote or read on the web
/// @param deliveryError why it did not arrive, null where it did or still may
record Line(
    String id,
    String direction,
    String channel,
    String author,
    @Nullable String authorId,
    String kind,
    String text,
    Instant at,
    @Nullable String delivery,
    @Nullable String deliveryError) {
  static Line of(Entry entry) {
    Message message = entry.message();
    return new Line(
        message.id().value().toString(),
        Fields.nameOf(message.direction()),
        Fields.nameOf(message.channel()),
        authorOf(entry),
        entry.author().map(author -> author.value().toString()).orElse(null),
        kindOf(message.content()),
        message.content().words(),
        message.at(),
        entry.delivery().map(delivery -> Fields.nameOf(delivery.status())).orElse(null),
        entry.delivery().flatMap(Delivery::errorCode).orElse(null));
  }

  private static String authorOf(Entry entry) {
    if (entry.message().direction() == Direction.INBOUND) {
      return "resident";
    }
    return entry.author().isPresent() ? "person" : "assistant";
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
    return "Line[" + id + "]";
  }
}

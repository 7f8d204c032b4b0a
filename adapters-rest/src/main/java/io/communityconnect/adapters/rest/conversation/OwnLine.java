package io.communityconnect.adapters.rest.conversation;

import io.communityconnect.application.conversation.port.out.ConversationPage.Entry;
import java.time.Instant;

/// A message as its resident sees it: without who of the community wrote it and how it was
/// delivered, which are for admins.
///
/// @param direction `inbound` from the resident, `outbound` to them
/// @param channel `whatsapp` or `web`
/// @param author `resident`, `assistant` or `person`
/// @param kind `text`, `photo`, `document`, `voice`, `video`, `sticker`, `contact`, `location`,
///     `button_reply` or `unknown`
/// @param text its words; empty where there are none
record OwnLine(
    String id,
    String direction,
    String channel,
    String author,
    String kind,
    String text,
    Instant at) {
  static OwnLine of(Entry entry) {
    Line line = Line.of(entry);
    return new OwnLine(
        line.id(),
        line.direction(),
        line.channel(),
        line.author(),
        line.kind(),
        line.text(),
        line.at());
  }

  /// None of the words.
  @Override
  public String toString() {
    return "OwnLine[" + id + "]";
  }
}

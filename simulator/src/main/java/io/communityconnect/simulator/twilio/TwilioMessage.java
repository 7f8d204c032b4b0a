package io.communityconnect.simulator.twilio;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message as Twilio's log holds it, in either direction.
///
/// @param sent when it left for WhatsApp; null while it is queued
/// @param statusCallback where its sender wants to hear of its way; null when nowhere
public record TwilioMessage(
    String sid,
    Direction direction,
    WhatsAppAddress from,
    WhatsAppAddress to,
    MessageContent content,
    List<Media> media,
    MessageStatus status,
    @Nullable Integer errorCode,
    Instant created,
    @Nullable Instant sent,
    Instant updated,
    @Nullable URI statusCallback) {

  /// Which way a message went, seen from the account.
  public enum Direction {
    INBOUND("inbound"),
    OUTBOUND("outbound-api");

    private final String wireName;

    Direction(String wireName) {
      this.wireName = wireName;
    }

    String wireName() {
      return wireName;
    }
  }

  /// A file of a message: one of ours by its sid, or elsewhere by the URL that its sender gave.
  public record Media(String sid, String contentType, @Nullable URI source) {
    public Media {
      requireNonNull(sid, "sid is null");
      requireNonNull(contentType, "contentType is null");
    }
  }

  public TwilioMessage {
    requireNonNull(sid, "sid is null");
    requireNonNull(direction, "direction is null");
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
    requireNonNull(content, "content is null");
    media = List.copyOf(media);
    requireNonNull(status, "status is null");
    requireNonNull(created, "created is null");
    requireNonNull(updated, "updated is null");
  }

  /// The address of the person at the other end.
  public WhatsAppAddress person() {
    return direction == Direction.INBOUND ? from : to;
  }

  public boolean isInbound() {
    return direction == Direction.INBOUND;
  }

  /// The same message, further on its way.
  TwilioMessage advancedTo(MessageStatus next, @Nullable Integer code, Instant now) {
    Instant departed = sent == null ? now : sent;
    return new TwilioMessage(
        sid,
        direction,
        from,
        to,
        content,
        media,
        next,
        code,
        created,
        departed,
        now,
        statusCallback);
  }

  /// When Twilio counts it as sent for filters; a queued message counts from its creation.
  Instant effectiveDate() {
    return sent == null ? created : sent;
  }

  /// Sid and status only: the rest is personal.
  @Override
  public String toString() {
    return sid + " " + status.wireName();
  }
}

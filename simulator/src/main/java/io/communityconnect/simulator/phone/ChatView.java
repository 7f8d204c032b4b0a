package io.communityconnect.simulator.phone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import io.communityconnect.simulator.twilio.ChannelErrors;
import io.communityconnect.simulator.twilio.Delivery;
import io.communityconnect.simulator.twilio.MessageContent;
import io.communityconnect.simulator.twilio.Twilio;
import io.communityconnect.simulator.twilio.TwilioMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a resident's phone shows. Both sides carry ticks: the resident's own messages as on any
/// phone, the community's as the community is told by status callbacks.
final class ChatView {
  private final Twilio twilio;

  ChatView(Twilio twilio) {
    this.twilio = twilio;
  }

  /// The chat, oldest message first.
  ArrayNode chat(Resident resident) {
    List<TwilioMessage> messages = twilio.log().with(resident.address());
    int answered = lastOutbound(messages);
    ArrayNode rendered = Json.array();
    for (int i = 0; i < messages.size(); i++) {
      rendered.add(bubble(messages.get(i), i < answered));
    }
    return rendered;
  }

  /// A line of the list of residents: who it is and what was said last.
  ObjectNode line(Resident resident) {
    List<TwilioMessage> messages = twilio.log().with(resident.address());
    ObjectNode line = Json.object();
    line.put("id", resident.id());
    line.put("name", resident.name());
    line.put("flat", resident.flat());
    line.put("phone", resident.hidesPhone() ? null : resident.phone());
    line.put("userId", resident.userId());
    line.put("hidesPhone", resident.hidesPhone());
    line.put("address", resident.address().value());
    line.put("windowOpen", twilio.windows().isOpen(resident.address()));
    line.put("messages", messages.size());
    line.set("lastMessage", messages.isEmpty() ? null : bubble(messages.getLast(), false));
    return line;
  }

  /// One message with the fields of its kind.
  ObjectNode bubble(TwilioMessage message, boolean answered) {
    Optional<Delivery> delivery = twilio.inbound().delivery(message.sid());
    ObjectNode bubble = Json.object();
    bubble.put("sid", message.sid());
    bubble.put("direction", message.isInbound() ? "inbound" : "outbound");
    bubble.put("kind", message.content().kind());
    bubble.put("text", message.content().body());
    bubble.put("at", message.created().toString());
    bubble.put("status", message.status().wireName());
    bubble.put("ticks", ticks(message, delivery, answered).name().toLowerCase(Locale.ROOT));
    bubble.put("errorCode", message.errorCode());
    bubble.put("error", ChannelErrors.message(message.errorCode()));
    addContent(bubble, message.content());
    addMedia(bubble, message);
    delivery.ifPresent(ended -> bubble.set("delivery", rendered(ended)));
    return bubble;
  }

  static ObjectNode rendered(Delivery delivery) {
    return Json.object()
        .put("delivered", delivery.delivered())
        .put("status", delivery.status())
        .put("attempts", delivery.attempts())
        .put("error", delivery.error());
  }

  private static void addContent(ObjectNode bubble, MessageContent content) {
    switch (content) {
      case MessageContent.Location location ->
          bubble
              .put("latitude", location.latitude())
              .put("longitude", location.longitude())
              .put("label", location.label())
              .put("address", location.address());
      case MessageContent.ButtonReply button -> bubble.put("payload", button.payload());
      case MessageContent.ListReply list -> bubble.put("itemId", list.itemId());
      case MessageContent.Template template -> bubble.put("contentSid", template.contentSid());
      case MessageContent.QuickReply quickReply -> addButtons(bubble, quickReply);
      case MessageContent.Text text -> {}
      case MessageContent.Attachment attachment -> {}
    }
  }

  private static void addButtons(ObjectNode bubble, MessageContent.QuickReply quickReply) {
    ArrayNode buttons = bubble.put("contentSid", quickReply.contentSid()).putArray("buttons");
    quickReply
        .buttons()
        .forEach(
            button ->
                buttons.addObject().put("title", button.title()).put("payload", button.payload()));
  }

  private static void addMedia(ObjectNode bubble, TwilioMessage message) {
    ArrayNode media = bubble.putArray("media");
    for (TwilioMessage.Media file : message.media()) {
      String own = "/simulator/api/media/" + message.sid() + "/" + file.sid();
      media
          .addObject()
          .put("contentType", file.contentType())
          .put("url", file.source() == null ? own : file.source().toString());
    }
  }

  private static Ticks ticks(TwilioMessage message, Optional<Delivery> delivery, boolean answered) {
    if (message.isInbound()) {
      Ticks arrived = answered ? Ticks.READ : Ticks.DELIVERED;
      return delivery.map(ended -> ended.delivered() ? arrived : Ticks.FAILED).orElse(Ticks.SENT);
    }
    return switch (message.status()) {
      case QUEUED, RECEIVED -> Ticks.NONE;
      case SENT -> Ticks.SENT;
      case DELIVERED -> Ticks.DELIVERED;
      case READ -> Ticks.READ;
      case UNDELIVERED, FAILED -> Ticks.FAILED;
    };
  }

  private static int lastOutbound(List<TwilioMessage> messages) {
    for (int i = messages.size() - 1; i >= 0; i--) {
      if (!messages.get(i).isInbound()) {
        return i;
      }
    }
    return -1;
  }

  /// One grey tick, two grey ones, two blue ones, or a red mark.
  private enum Ticks {
    NONE,
    SENT,
    DELIVERED,
    READ,
    FAILED
  }
}

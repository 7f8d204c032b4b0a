package io.communityconnect.simulator.twilio;

import io.communityconnect.simulator.http.FormBody;
import io.communityconnect.simulator.http.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words the webhook of an inbound WhatsApp message: the parameters, their order and their formats
/// are those of captured webhooks. `WaId` is the phone number's digits, so people who hide their
/// number have none; Twilio documents no case with both.
final class InboundWebhook {
  private InboundWebhook() {}

  /// The form to post.
  ///
  /// @param baseUrl where the files of the message can be fetched
  /// @param repliedTo the message whose button or list was tapped
  static FormBody form(
      TwilioAccount account,
      Sender sender,
      TwilioMessage message,
      URI baseUrl,
      Optional<String> repliedTo) {
    Fields fields = new Fields();
    addLeading(fields, message);
    fields.add("ExternalUserId", WhatsAppAddress.ofUserId(sender.userId()).value());
    fields.add("SmsMessageSid", message.sid());
    fields.add("NumMedia", Integer.toString(message.media().size()));
    fields.add("ProfileName", sender.profileName());
    fields.add("MessageType", messageType(message.content()));
    fields.add("SmsSid", message.sid());
    sender.phone().ifPresent(phone -> fields.add("WaId", phone.substring(1)));
    fields.add("SmsStatus", "received");
    addAnswered(fields, account, message.content(), repliedTo);
    fields.add("Body", message.content().body());
    fields.add("To", message.to().value());
    fields.add("NumSegments", "1");
    fields.add("ReferralNumMedia", "0");
    fields.add("MessageSid", message.sid());
    fields.add("AccountSid", account.sid());
    fields.add("ChannelMetadata", channelMetadata(sender));
    fields.add("From", message.from().value());
    addMediaUrls(fields, account, message, baseUrl);
    fields.add("ApiVersion", MessageResource.API_VERSION);
    return new FormBody(fields.all);
  }

  private static void addLeading(Fields fields, TwilioMessage message) {
    if (message.content() instanceof MessageContent.Location location) {
      fields.add("Latitude", Double.toString(location.latitude()));
      fields.add("Longitude", Double.toString(location.longitude()));
      if (!location.address().isEmpty()) {
        fields.add("Address", location.address());
      }
    }
    for (int i = 0; i < message.media().size(); i++) {
      fields.add("MediaContentType" + i, message.media().get(i).contentType());
    }
  }

  private static void addAnswered(
      Fields fields, TwilioAccount account, MessageContent content, Optional<String> repliedTo) {
    switch (content) {
      case MessageContent.ButtonReply button -> {
        repliedTo.ifPresent(sid -> addRepliedTo(fields, account, sid));
        fields.add("ButtonText", button.body());
        fields.add("ButtonPayload", button.payload());
      }
      case MessageContent.ListReply list -> {
        repliedTo.ifPresent(sid -> addRepliedTo(fields, account, sid));
        fields.add("ListTitle", list.body());
        fields.add("ListId", list.itemId());
      }
      case MessageContent.Location location -> {
        if (!location.label().isEmpty()) {
          fields.add("Label", location.label());
        }
      }
      case MessageContent.Text text -> {}
      case MessageContent.Attachment attachment -> {}
      case MessageContent.Template template -> {}
      case MessageContent.QuickReply quickReply -> {}
    }
  }

  private static void addRepliedTo(Fields fields, TwilioAccount account, String sid) {
    fields.add("OriginalRepliedMessageSid", sid);
    fields.add("OriginalRepliedMessageSender", account.sender().value());
  }

  private static void addMediaUrls(
      Fields fields, TwilioAccount account, TwilioMessage message, URI baseUrl) {
    String messageUrl =
        baseUrl + MessageResource.messagesPath(account) + "/" + message.sid() + "/Media/";
    for (int i = 0; i < message.media().size(); i++) {
      fields.add("MediaUrl" + i, messageUrl + message.media().get(i).sid());
    }
  }

  private static String messageType(MessageContent content) {
    return switch (content) {
      case MessageContent.Text text -> "text";
      case MessageContent.Attachment attachment -> attachment.type().messageType();
      case MessageContent.Location location -> "location";
      case MessageContent.ButtonReply button -> "button";
      case MessageContent.ListReply list -> "interactive";
      case MessageContent.Template template -> "text";
      case MessageContent.QuickReply quickReply -> "text";
    };
  }

  private static String channelMetadata(Sender sender) {
    var context = Json.object().put("ProfileName", sender.profileName());
    sender.phone().ifPresent(phone -> context.put("WaId", phone.substring(1)));
    var metadata = Json.object().put("type", "whatsapp");
    metadata.putObject("data").set("context", context);
    return metadata.toString();
  }

  private static final class Fields {
    private final List<FormBody.Field> all = new ArrayList<>();

    private void add(String name, String value) {
      all.add(new FormBody.Field(name, value));
    }
  }
}

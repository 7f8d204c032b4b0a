package io.communityconnect.simulator.twilio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Renders a message as Twilio's Message resource (`api.v2010.account.message`).
final class MessageResource {
  static final String API_VERSION = "2010-04-01";

  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private MessageResource() {}

  static ObjectNode render(TwilioAccount account, TwilioMessage message) {
    String path = messagesPath(account) + "/" + message.sid();
    ObjectNode resource = Json.object();
    resource.put("account_sid", account.sid());
    resource.put("api_version", API_VERSION);
    resource.put("body", message.content().body());
    resource.put("date_created", date(message.created()));
    resource.put("date_sent", date(message.sent()));
    resource.put("date_updated", date(message.updated()));
    resource.put("direction", message.direction().wireName());
    resource.put("error_code", message.errorCode());
    resource.put("error_message", ChannelErrors.message(message.errorCode()));
    resource.put("from", message.from().value());
    resource.putNull("messaging_service_sid");
    resource.put("num_media", Integer.toString(message.media().size()));
    resource.put("num_segments", "1");
    resource.putNull("price");
    resource.putNull("price_unit");
    resource.put("sid", message.sid());
    resource.put("status", message.status().wireName());
    resource.putObject("subresource_uris").put("media", path + "/Media.json");
    resource.put("to", message.to().value());
    resource.put("uri", path + ".json");
    return resource;
  }

  /// The same of a text message, which has no files and stays on its way.
  static ObjectNode render(TwilioAccount account, TextMessages.TextMessage message) {
    String path = messagesPath(account) + "/" + message.sid();
    ObjectNode resource = Json.object();
    resource.put("account_sid", account.sid());
    resource.put("api_version", API_VERSION);
    resource.put("body", message.body());
    resource.put("date_created", date(message.at()));
    resource.putNull("date_sent");
    resource.put("date_updated", date(message.at()));
    resource.put("direction", TwilioMessage.Direction.OUTBOUND.wireName());
    resource.putNull("error_code");
    resource.putNull("error_message");
    resource.put("from", message.from());
    resource.putNull("messaging_service_sid");
    resource.put("num_media", "0");
    resource.put("num_segments", "1");
    resource.putNull("price");
    resource.putNull("price_unit");
    resource.put("sid", message.sid());
    resource.put("status", MessageStatus.QUEUED.wireName());
    resource.putObject("subresource_uris").put("media", path + "/Media.json");
    resource.put("to", message.to());
    resource.put("uri", path + ".json");
    return resource;
  }

  static String messagesPath(TwilioAccount account) {
    return "/" + API_VERSION + "/Accounts/" + account.sid() + "/Messages";
  }

  private static @Nullable String date(@Nullable Instant instant) {
    return instant == null ? null : RFC_2822.format(instant);
  }
}

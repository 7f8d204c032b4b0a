package io.communityconnect.simulator.twilio;

import io.communityconnect.simulator.http.FormBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Words a status callback with the fields that captures of WhatsApp callbacks show. `EventType` is
/// there from delivery on; `ErrorCode` and `ChannelStatusMessage` only when delivery failed.
/// Source: Twilio, "Track outbound message status".
final class StatusCallback {
  private static final String CHANNEL_INSTALL_SID = "XE00000000000000000000000000000001";

  private StatusCallback() {}

  static FormBody form(
      TwilioAccount account,
      TwilioMessage message,
      MessageStatus status,
      @Nullable Integer errorCode) {
    List<FormBody.Field> fields = new ArrayList<>();
    if (status == MessageStatus.DELIVERED || status == MessageStatus.READ) {
      add(fields, "EventType", status.name().toUpperCase(Locale.ROOT));
    }
    add(fields, "SmsSid", message.sid());
    add(fields, "SmsStatus", status.wireName());
    add(fields, "MessageStatus", status.wireName());
    add(fields, "ChannelToAddress", message.to().bare());
    add(fields, "To", message.to().value());
    add(fields, "ChannelPrefix", "whatsapp");
    add(fields, "MessageSid", message.sid());
    add(fields, "AccountSid", account.sid());
    if (errorCode != null) {
      add(fields, "ErrorCode", Integer.toString(errorCode));
      add(fields, "ChannelStatusMessage", String.valueOf(ChannelErrors.message(errorCode)));
    }
    if (status == MessageStatus.SENT) {
      add(fields, "StructuredMessage", "false");
    }
    add(fields, "From", message.from().value());
    add(fields, "ApiVersion", MessageResource.API_VERSION);
    add(fields, "ChannelInstallSid", CHANNEL_INSTALL_SID);
    return new FormBody(fields);
  }

  private static void add(List<FormBody.Field> fields, String name, String value) {
    fields.add(new FormBody.Field(name, value));
  }
}

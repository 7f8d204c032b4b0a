package io.communityconnect.simulator.phone;

import io.communityconnect.simulator.http.InvalidInput;
import io.communityconnect.simulator.http.StrictFields;
import io.communityconnect.simulator.twilio.MessageContent;
import io.communityconnect.simulator.twilio.WhatsAppAddress;
import java.util.regex.Pattern;

/// A text that was written, and that whoever tells us brings to the server: the real WhatsApp sees
/// every message, the simulator only those that pass through it.
record NotedMessage(String sid, WhatsAppAddress from, MessageContent.Text text) {
  private static final Pattern SID = Pattern.compile("SM[0-9a-f]{32}");
  private static final int MAX_TEXT = 4096;

  static NotedMessage read(String body) {
    StrictFields fields = StrictFields.ofBody(body);
    String sid = fields.requiredText("sid", 34);
    String from = fields.requiredText("from", 200);
    String text = fields.requiredText("text", MAX_TEXT);
    fields.refuseOthers();
    if (!SID.matcher(sid).matches()) {
      throw new InvalidInput("sid must be SM and 32 hexadecimal digits.");
    }
    WhatsAppAddress writer =
        WhatsAppAddress.parse(from)
            .orElseThrow(() -> new InvalidInput("from must be a WhatsApp address."));
    return new NotedMessage(sid, writer, new MessageContent.Text(text));
  }
}

package io.communityconnect.adapters.whatsapp.sending;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.whatsapp.WhatsAppAddress;
import io.communityconnect.application.delivery.port.out.SentMessages;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks Twilio's list of messages, which is newest first, what it took from us.
///
/// Messages that failed afterwards count as well: Twilio took them, and their failure is a matter
/// of the delivery report. Looks at the newest 50 between the two, which WhatsApp's limit of about
/// one message in six seconds to a person stretches over five minutes at least.
public final class TwilioSentMessages implements SentMessages {
  private static final Logger log = LoggerFactory.getLogger(TwilioSentMessages.class);

  /// Twilio dates messages by its own clock and in whole seconds.
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

  private static final String PAGE_SIZE = "50";

  private final TwilioApi api;

  public TwilioSentMessages(TwilioApi api) {
    this.api = api;
  }

  @Override
  public Search find(OutboundMessage message, Instant since) {
    Map<String, String> filters =
        Map.of(
            "To", WhatsAppAddress.of(message.to()),
            "From", WhatsAppAddress.of(message.from()),
            "PageSize", PAGE_SIZE);
    return switch (api.list(filters)) {
      case TwilioAnswer.Decoded(JsonNode body) -> candidates(body, message, since);
      case TwilioAnswer.Refused(int status, _, _) -> unavailable(message, "HTTP " + status);
      case TwilioAnswer.Unclear(int status) -> unavailable(message, "HTTP " + status);
      case TwilioAnswer.Lost(String reason) -> unavailable(message, reason);
      case TwilioAnswer.NeverSent(String reason) -> unavailable(message, reason);
    };
  }

  private static Search candidates(JsonNode body, OutboundMessage message, Instant since) {
    JsonNode entries = body.path("messages");
    if (!entries.isArray()) {
      return unavailable(message, "answer without a list of messages");
    }
    Instant earliest = since.minus(CLOCK_SKEW);
    List<ProviderMessageId> candidates = new ArrayList<>();
    try {
      for (JsonNode entry : entries) {
        if (isSame(entry, message) && !createdAt(entry).isBefore(earliest)) {
          candidates.add(new ProviderMessageId(entry.path("sid").asText("")));
        }
      }
    } catch (DateTimeException | IllegalArgumentException _) {
      return unavailable(message, "a message of this text without a date or an id");
    }
    return new Search.Found(candidates);
  }

  private static boolean isSame(JsonNode entry, OutboundMessage message) {
    String body = entry.path("body").asText("").strip();
    return body.equals(message.text().strip())
        || message.template().filter(template -> TwilioTemplate.mayBe(body, template)).isPresent();
  }

  private static Instant createdAt(JsonNode entry) {
    return Instant.from(
        DateTimeFormatter.RFC_1123_DATE_TIME.parse(entry.path("date_created").asText("")));
  }

  private static Search unavailable(OutboundMessage message, String reason) {
    log.atWarn()
        .addKeyValue("messageId", message.id().value())
        .addKeyValue("reason", reason)
        .log("sent messages could not be listed");
    return new Search.Unavailable(reason);
  }
}

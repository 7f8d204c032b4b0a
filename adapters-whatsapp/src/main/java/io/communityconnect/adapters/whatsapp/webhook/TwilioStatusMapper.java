package io.communityconnect.adapters.whatsapp.webhook;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.whatsapp.TwilioSettings;
import io.communityconnect.domain.conversation.DeliveryReport;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Reads a report on a message of ours out of Twilio's parameters
/// (<https://www.twilio.com/docs/messaging/guides/track-outbound-message-status>).
final class TwilioStatusMapper {
  private TwilioStatusMapper() {}

  /// Maps a form whose signature has been checked.
  ///
  /// @param url as Twilio called it; the signature covers our own message id in its query
  static Result map(FormBody.Parsed form, String url, Instant receivedAt) {
    Optional<String> messageSid = form.first("MessageSid");
    if (messageSid.isEmpty()) {
      return new Malformed("MessageSid", "is missing");
    }
    if (!ProviderMessageId.isValid(messageSid.get())) {
      return new Malformed("MessageSid", "is not a message id");
    }
    Optional<String> reported = form.first("MessageStatus");
    if (reported.isEmpty()) {
      return new Malformed("MessageStatus", "is missing");
    }
    Optional<DeliveryStatus> status = status(reported.get());
    if (status.isEmpty()) {
      return new UnknownStatus(reported.get());
    }
    return new Mapped(
        new DeliveryReport(
            new ProviderMessageId(messageSid.get()),
            ownMessage(url),
            status.get(),
            form.first("ErrorCode").filter(code -> !code.equals("0")),
            receivedAt));
  }

  /// Twilio's statuses of outbound messages; those of inbound ones (`receiving`, `received`) say
  /// nothing about delivery. A message that reached some of a person's devices has been delivered.
  private static Optional<DeliveryStatus> status(String reported) {
    return Optional.ofNullable(
        switch (reported) {
          case "accepted", "scheduled", "queued" -> DeliveryStatus.ACCEPTED;
          case "sending" -> DeliveryStatus.SENDING;
          case "sent" -> DeliveryStatus.SENT;
          case "delivered", "partially_delivered" -> DeliveryStatus.DELIVERED;
          case "read" -> DeliveryStatus.READ;
          case "undelivered", "failed", "canceled" -> DeliveryStatus.FAILED;
          default -> null;
        });
  }

  private static Optional<MessageId> ownMessage(String url) {
    return SignedUrl.queryParameter(url, TwilioSettings.MESSAGE_PARAMETER)
        .flatMap(TwilioStatusMapper::uuid)
        .map(MessageId::new);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// What the parameters turned out to be.
  sealed interface Result {}

  /// A report.
  record Mapped(DeliveryReport report) implements Result {
    Mapped {
      requireNonNull(report, "report is null");
    }
  }

  /// Something that cannot be a report.
  record Malformed(String field, String reason) implements Result {}

  /// A report of a status that this version does not know.
  record UnknownStatus(String status) implements Result {}
}

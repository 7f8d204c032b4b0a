package io.communityconnect.adapters.whatsapp.webhook;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.whatsapp.WhatsAppAddress;
import io.communityconnect.domain.conversation.InboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import io.communityconnect.domain.people.WhatsAppUserId;
import java.time.Instant;
import java.util.Optional;

/// Reads a resident's message out of Twilio's parameters
/// (<https://www.twilio.com/docs/messaging/guides/webhook-request>).
///
/// Needs three of them (who, to whom, which message) and gets along without all others: Twilio adds
/// parameters without notice, and leaves out some that it documents.
public final class TwilioWebhookMapper {
  private TwilioWebhookMapper() {}

  /// Maps a form whose signature has been checked.
  ///
  /// @param receivedAt when we got it; Twilio sends no time
  public static Result map(FormBody.Parsed form, Instant receivedAt) {
    Optional<String> messageSid = form.first("MessageSid");
    if (messageSid.isEmpty()) {
      return Malformed.missing("MessageSid");
    }
    if (!ProviderMessageId.isValid(messageSid.get())) {
      return new Malformed("MessageSid", "is not a message id");
    }
    Optional<String> to = form.first("To");
    if (to.isEmpty()) {
      return Malformed.missing("To");
    }
    Optional<PhoneNumber> recipient = WhatsAppAddress.phoneIn(to.get());
    if (recipient.isEmpty()) {
      return new Malformed("To", "is not a WhatsApp phone number");
    }
    Optional<String> from = form.first("From");
    if (from.isEmpty()) {
      return Malformed.missing("From");
    }
    Optional<WhatsAppIdentity> sender = sender(from.get(), form);
    if (sender.isEmpty()) {
      return new InvalidSender();
    }
    return new Mapped(
        new InboundMessage(
            new ProviderMessageId(messageSid.get()),
            sender.get(),
            recipient.get(),
            form.first("ProfileName"),
            TwilioContent.of(form),
            receivedAt));
  }

  /// Who wrote. `WaId` repeats the number in another spelling and is not asked: with people who
  /// hide their number it holds one that cannot be written to.
  private static Optional<WhatsAppIdentity> sender(String from, FormBody.Parsed form) {
    Optional<PhoneNumber> phone = WhatsAppAddress.phoneIn(from);
    Optional<WhatsAppUserId> userId =
        WhatsAppAddress.userIdIn(from)
            .or(() -> form.first("ExternalUserId").flatMap(WhatsAppAddress::userIdIn));
    boolean named = phone.isPresent() || WhatsAppAddress.userIdIn(from).isPresent();
    return named ? Optional.of(new WhatsAppIdentity(phone, userId)) : Optional.empty();
  }

  /// What the parameters turned out to be.
  public sealed interface Result {}

  /// A message.
  public record Mapped(InboundMessage message) implements Result {
    public Mapped {
      requireNonNull(message, "message is null");
    }
  }

  /// Something that cannot be a message, or cannot be told from others.
  ///
  /// @param field the parameter that is missing or wrong
  /// @param reason what is wrong with it, without its value
  public record Malformed(String field, String reason) implements Result {
    public Malformed {
      requireNonNull(field, "field is null");
      requireNonNull(reason, "reason is null");
    }

    static Malformed missing(String field) {
      return new Malformed(field, "is missing");
    }
  }

  /// A message from neither a phone number nor a user id of WhatsApp.
  public record InvalidSender() implements Result {}
}

package io.communityconnect.application.conversation;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.InboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Messages as residents send them to the [SampleCommunity], each with a provider's id of its own.
public final class InboundMessages {
  private static final AtomicLong LAST_ID = new AtomicLong();

  private InboundMessages() {}

  /// A text that arrives when the clocks start.
  public static InboundMessage text(String phone, String words) {
    return text(phone, words, TestClock.START);
  }

  /// A text that arrives at the given time.
  public static InboundMessage text(String phone, String words, Instant receivedAt) {
    return content(phone, new Content.Text(words), receivedAt);
  }

  /// Anything that arrives at the given time.
  public static InboundMessage content(String phone, Content content, Instant receivedAt) {
    return from(WhatsAppIdentity.of(new PhoneNumber(phone)), content, receivedAt);
  }

  /// Anything from a person by whatever name WhatsApp has for them.
  public static InboundMessage from(WhatsAppIdentity sender, Content content, Instant receivedAt) {
    return new InboundMessage(
        nextProviderId(), sender, SampleCommunity.SENDER, Optional.of("Ada"), content, receivedAt);
  }

  /// The same message with another provider's id.
  public static InboundMessage withProviderId(InboundMessage message, ProviderMessageId id) {
    return new InboundMessage(
        id,
        message.from(),
        message.to(),
        message.profileName(),
        message.content(),
        message.receivedAt());
  }

  /// The same message written to another number.
  public static InboundMessage writtenTo(InboundMessage message, PhoneNumber number) {
    return new InboundMessage(
        message.providerId(),
        message.from(),
        number,
        message.profileName(),
        message.content(),
        message.receivedAt());
  }

  /// A provider's id that no other message has.
  public static ProviderMessageId nextProviderId() {
    return new ProviderMessageId("SM%032x".formatted(LAST_ID.incrementAndGet()));
  }
}

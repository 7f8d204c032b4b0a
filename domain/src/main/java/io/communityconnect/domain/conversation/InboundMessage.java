package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.time.Instant;
import java.util.Optional;

/// A message as it arrived from a resident, its origin already verified.
///
/// @param from who wrote it
/// @param to the community's number it was written to
/// @param profileName the name the writer shows on WhatsApp, not checked by anybody
/// @param receivedAt when we got it; the provider sends no time of its own
public record InboundMessage(
    ProviderMessageId providerId,
    WhatsAppIdentity from,
    PhoneNumber to,
    Optional<String> profileName,
    Content content,
    Instant receivedAt) {
  public InboundMessage {
    requireNonNull(providerId, "providerId is null");
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
    requireNonNull(profileName, "profileName is null");
    requireNonNull(content, "content is null");
    requireNonNull(receivedAt, "receivedAt is null");
  }

  /// Which message it is, and neither who wrote it nor what.
  @Override
  public String toString() {
    return "InboundMessage[" + providerId.value() + ", " + content + "]";
  }
}

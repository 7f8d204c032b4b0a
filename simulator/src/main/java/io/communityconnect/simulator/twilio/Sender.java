package io.communityconnect.simulator.twilio;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// A WhatsApp user as Twilio presents one to a webhook.
///
/// @param profileName the name they gave themselves
/// @param userId their business-scoped user id, which every webhook of 2026 carries
/// @param phone their phone number; empty when they hide it
public record Sender(String profileName, String userId, Optional<String> phone) {
  public Sender {
    requireNonNull(profileName, "profileName is null");
    requireNonNull(userId, "userId is null");
    requireNonNull(phone, "phone is null");
  }

  /// The address their messages come from.
  public WhatsAppAddress address() {
    return phone.map(WhatsAppAddress::ofPhone).orElseGet(() -> WhatsAppAddress.ofUserId(userId));
  }

  /// Nothing personal.
  @Override
  public String toString() {
    return address().toString();
  }
}

package io.communityconnect.adapters.whatsapp;

import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import io.communityconnect.domain.people.WhatsAppUserId;
import java.util.Optional;

/// How Twilio writes an address on WhatsApp: the channel's prefix before a phone number or a
/// business-scoped user id (<https://www.twilio.com/docs/whatsapp/api>).
public final class WhatsAppAddress {
  private static final String PREFIX = "whatsapp:";

  private WhatsAppAddress() {}

  /// The address of a phone number.
  public static String of(PhoneNumber phone) {
    return PREFIX + phone.value();
  }

  /// The address of a person: the phone number where it is known, since Twilio has refused user ids
  /// as recipients (error 21211, 2026-06), and the user id otherwise.
  public static String of(WhatsAppIdentity person) {
    return person
        .phone()
        .map(WhatsAppAddress::of)
        .or(() -> person.userId().map(userId -> PREFIX + userId.value()))
        .orElseThrow();
  }

  /// The phone number in an address; empty when it holds none, or is not one of WhatsApp.
  public static Optional<PhoneNumber> phoneIn(String address) {
    return onWhatsApp(address).filter(PhoneNumber::isValid).map(PhoneNumber::new);
  }

  /// The user id in an address; empty when it holds none, or is not one of WhatsApp.
  public static Optional<WhatsAppUserId> userIdIn(String address) {
    return onWhatsApp(address).filter(WhatsAppUserId::isValid).map(WhatsAppUserId::new);
  }

  private static Optional<String> onWhatsApp(String address) {
    return address.startsWith(PREFIX)
        ? Optional.of(address.substring(PREFIX.length()))
        : Optional.empty();
  }
}

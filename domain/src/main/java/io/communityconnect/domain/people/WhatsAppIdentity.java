package io.communityconnect.domain.people;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// By what WhatsApp names a person: a phone number, a business-scoped user id, or both.
///
/// @param phone the number, absent where WhatsApp hides it
/// @param userId the business-scoped id, absent for senders that do not carry one yet
public record WhatsAppIdentity(Optional<PhoneNumber> phone, Optional<WhatsAppUserId> userId) {
  public WhatsAppIdentity {
    requireNonNull(phone, "phone is null");
    requireNonNull(userId, "userId is null");
    if (phone.isEmpty() && userId.isEmpty()) {
      throw new IllegalArgumentException("a person needs a phone number or a WhatsApp user id");
    }
  }

  /// A person known by phone number alone.
  public static WhatsAppIdentity of(PhoneNumber phone) {
    return new WhatsAppIdentity(Optional.of(phone), Optional.empty());
  }

  /// A person who hides the phone number.
  public static WhatsAppIdentity of(WhatsAppUserId userId) {
    return new WhatsAppIdentity(Optional.empty(), Optional.of(userId));
  }
}

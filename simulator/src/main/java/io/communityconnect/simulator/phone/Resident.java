package io.communityconnect.simulator.phone;

import static java.util.Objects.requireNonNull;

import io.communityconnect.simulator.twilio.Sender;
import io.communityconnect.simulator.twilio.WhatsAppAddress;
import java.util.Optional;

/// Somebody who can be played: a name, a flat and a phone.
///
/// @param flat where they live; empty when nobody said
/// @param phone their number in E.164, which WhatsApp withholds when they hide it
/// @param userId their business-scoped user id on WhatsApp
record Resident(
    String id, String name, String flat, String phone, String userId, boolean hidesPhone) {
  Resident {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(flat, "flat is null");
    requireNonNull(phone, "phone is null");
    requireNonNull(userId, "userId is null");
  }

  /// As WhatsApp shows them to a business.
  Sender sender() {
    return new Sender(name, userId, hidesPhone ? Optional.empty() : Optional.of(phone));
  }

  /// The address under which everything with them is kept.
  WhatsAppAddress address() {
    return sender().address();
  }

  /// The id only: the rest is personal.
  @Override
  public String toString() {
    return id;
  }
}

package io.communityconnect.simulator.twilio;

import java.util.Locale;

/// Where a message is on its way. The names are Twilio's (`message_enum_status` of its OpenAPI
/// description), as far as the simulator uses them.
public enum MessageStatus {
  QUEUED,
  SENT,
  DELIVERED,
  READ,
  UNDELIVERED,
  FAILED,
  RECEIVED;

  /// The name as Twilio writes it.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Says whether the message did not arrive and never will.
  public boolean isFailure() {
    return this == UNDELIVERED || this == FAILED;
  }
}

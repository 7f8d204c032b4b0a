package io.communityconnect.simulator.twilio;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Invents Twilio's string identifiers (SIDs): two letters that name the kind, then 32 hex digits.
final class Sids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sids() {}

  static String next(String prefix) {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return prefix + HexFormat.of().formatHex(bytes);
  }
}

package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.PhoneNumber;

/// The community that a new installation begins with.
///
/// @param sender the number residents write to
/// @param sampleHandbook whether it begins with a made-up handbook, for demos
public record CommunitySettings(String name, PhoneNumber sender, boolean sampleHandbook) {
  private static final String PREFIX = "whatsapp:";

  public CommunitySettings {
    requireNonNull(name, "name is null");
    requireNonNull(sender, "sender is null");
  }

  static CommunitySettings from(Variables variables) {
    String from =
        variables.textRequiredInProduction("TWILIO_WHATSAPP_FROM", SimulatorDefaults.SENDER);
    String number = from.startsWith(PREFIX) ? from.substring(PREFIX.length()) : from;
    if (!PhoneNumber.isValid(number)) {
      throw new IllegalArgumentException(
          "TWILIO_WHATSAPP_FROM must be a number as in whatsapp:+14155238886");
    }
    return new CommunitySettings(
        variables.text("COMMUNITY_NAME").orElse("Community Connect"),
        new PhoneNumber(number),
        variables.flag("SAMPLE_HANDBOOK", false));
  }
}

package io.communityconnect.simulator.twilio;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a WhatsApp message goes to or comes from, in Twilio's spelling: `whatsapp:` and either a
/// phone number in E.164 or, for people who hide theirs, a business-scoped user id (BSUID) such as
/// `CO.4480000000000001`.
public record WhatsAppAddress(String value) {
  private static final String PREFIX = "whatsapp:";
  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}(\\.ENT)?\\.[A-Za-z0-9]{1,128}");

  public WhatsAppAddress {
    requireNonNull(value, "value is null");
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a WhatsApp address");
    }
  }

  /// Reads an address, or is empty when the text is none.
  public static Optional<WhatsAppAddress> parse(String text) {
    return isValid(text) ? Optional.of(new WhatsAppAddress(text)) : Optional.empty();
  }

  /// The address of a phone number in E.164.
  public static WhatsAppAddress ofPhone(String phone) {
    return new WhatsAppAddress(PREFIX + phone);
  }

  /// The address of a business-scoped user id.
  public static WhatsAppAddress ofUserId(String userId) {
    return new WhatsAppAddress(PREFIX + userId);
  }

  /// The address without `whatsapp:`: the phone number or the user id itself.
  public String bare() {
    return value.substring(PREFIX.length());
  }

  /// Says whether this address shows a phone number.
  public boolean isPhone() {
    return PHONE.matcher(bare()).matches();
  }

  /// The prefix only: the rest identifies a person.
  @Override
  public String toString() {
    return PREFIX + "…";
  }

  private static boolean isValid(String text) {
    if (!text.startsWith(PREFIX)) {
      return false;
    }
    String bare = text.substring(PREFIX.length());
    return PHONE.matcher(bare).matches() || USER_ID.matcher(bare).matches();
  }
}

package io.communityconnect.domain.people;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// WhatsApp's business-scoped user id (BSUID), which stands in for the phone of people who hide it:
/// a country code, a dot and up to 128 letters and digits, for example `CO.4480000000000001`.
///
/// A person gets another one when their phone changes, and each business portfolio sees a different
/// one. Source: Twilio's `ExternalUserId` webhook parameter (2026).
public record WhatsAppUserId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}(\\.ENT)?\\.[A-Za-z0-9]{1,128}");

  public WhatsAppUserId {
    requireNonNull(value, "value is null");
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a WhatsApp user id");
    }
  }

  /// Says whether the text has the shape of a business-scoped user id.
  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }

  /// The country code only: the rest identifies a person.
  @Override
  public String toString() {
    return value.substring(0, 3) + "…";
  }
}

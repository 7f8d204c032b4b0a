package io.communityconnect.domain.people;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// A phone number in E.164: a plus sign and 7 to 15 digits, the first not zero.
///
/// Only the shape is checked, not a numbering plan: numbers arrive in webhooks that the provider
/// has signed, and plans change faster than software. [#toString] keeps the number out of logs.
public record PhoneNumber(String value) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  public PhoneNumber {
    requireNonNull(value, "value is null");
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a phone number in E.164");
    }
  }

  /// Says whether the text has the shape of E.164, for callers who answer bad input themselves.
  public static boolean isValid(String text) {
    return E164.matcher(text).matches();
  }

  /// The number with all but its last two digits hidden, for logs and error texts.
  @Override
  public String toString() {
    return "+…" + value.substring(value.length() - 2);
  }
}

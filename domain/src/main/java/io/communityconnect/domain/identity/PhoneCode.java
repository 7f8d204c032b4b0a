package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// The six digits that are sent to a phone, to see that somebody holds it.
public record PhoneCode(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9]{6}");

  public PhoneCode {
    requireNonNull(value, "value is null");
    if (!isValid(value)) {
      throw new IllegalArgumentException("not six digits");
    }
  }

  /// Says whether the text is six digits, for callers who answer bad input themselves.
  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }

  /// None of the digits.
  @Override
  public String toString() {
    return "PhoneCode[…]";
  }
}

package io.communityconnect.domain.request;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// What a caller names a request by, so that it is done once however often it is sent.
///
/// @param value 1 to 255 printable characters of ASCII, as random as the caller likes
public record RequestKey(String value) {
  private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,255}");

  public RequestKey {
    requireNonNull(value, "value is null");
    if (!isValid(value)) {
      throw new IllegalArgumentException("a request's key has 1 to 255 printable characters");
    }
  }

  /// Whether a text is one.
  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }

  /// Not the key: callers may have put anything into it.
  @Override
  public String toString() {
    return "RequestKey[…]";
  }
}

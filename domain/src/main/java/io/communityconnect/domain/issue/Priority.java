package io.communityconnect.domain.issue;

import java.util.Locale;

/// How soon a service request should be seen to.
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT;

  /// As it is stored and told outside.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Of a stored word.
  ///
  /// @throws IllegalArgumentException for any other
  public static Priority of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

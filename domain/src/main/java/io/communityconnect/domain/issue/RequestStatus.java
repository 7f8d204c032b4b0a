package io.communityconnect.domain.issue;

import java.util.Locale;

/// How far a service request has come.
public enum RequestStatus {
  OPEN,
  IN_PROGRESS,
  RESOLVED,
  CANCELLED;

  /// As it is stored and told outside.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Of a stored word.
  ///
  /// @throws IllegalArgumentException for any other
  public static RequestStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

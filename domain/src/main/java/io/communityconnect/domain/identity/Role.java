package io.communityconnect.domain.identity;

import java.util.Locale;

/// What somebody is in an installation.
public enum Role {
  /// Lives in a community.
  USER,
  /// Runs one community.
  ADMIN,
  /// Runs the installation.
  SUPER_ADMIN;

  /// How it is stored and told outside.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role of a code.
  ///
  /// @throws IllegalArgumentException where there is none
  public static Role ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

package io.communityconnect.domain.identity;

/// What somebody is in an installation. Stored and told outside as `user`, `admin`, `super_admin`.
public enum Role {
  /// Lives in a community.
  USER,
  /// Runs one community.
  ADMIN,
  /// Runs the installation.
  SUPER_ADMIN
}

package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

/// What an administrator acts under: themselves, and a permission that their role holds. There is
/// none without, so whoever takes a mandate need not ask again.
///
/// @param admin who acts
/// @param permission what they are allowed to do
public record Mandate(Actor.Administrator admin, Permission permission) {
  /// @throws NotPermittedException where the role does not allow it
  public Mandate {
    requireNonNull(admin, "admin is null");
    requireNonNull(permission, "permission is null");
    Permissions.require(admin.role(), permission);
  }
}

package io.communityconnect.domain.identity;

import static io.communityconnect.domain.identity.Permission.MANAGE_ADMINS;
import static io.communityconnect.domain.identity.Permission.MANAGE_COMMUNITIES;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Who may do what: the one table that use cases ask, row level security mirrors and the
/// documentation shows. A role may what the role below it may.
public final class Permissions {
  private static final Set<Permission> OF_USERS =
      Collections.unmodifiableSet(
          EnumSet.range(Permission.ASK_ASSISTANT, Permission.ERASE_OWN_DATA));

  private static final Set<Permission> OF_ADMINS =
      Collections.unmodifiableSet(
          EnumSet.complementOf(EnumSet.of(MANAGE_COMMUNITIES, MANAGE_ADMINS)));

  private static final Set<Permission> OF_SUPER_ADMINS =
      Collections.unmodifiableSet(EnumSet.allOf(Permission.class));

  private Permissions() {}

  /// Everything that a role allows.
  public static Set<Permission> of(Role role) {
    return switch (role) {
      case USER -> OF_USERS;
      case ADMIN -> OF_ADMINS;
      case SUPER_ADMIN -> OF_SUPER_ADMINS;
    };
  }

  /// Whether a role allows it.
  public static boolean allow(Role role, Permission permission) {
    return of(role).contains(permission);
  }

  /// Asks the table for those who can do nothing else without.
  ///
  /// @throws NotPermittedException where the role does not allow it
  public static void require(Role role, Permission permission) {
    if (!allow(role, permission)) {
      throw new NotPermittedException(role, permission);
    }
  }
}

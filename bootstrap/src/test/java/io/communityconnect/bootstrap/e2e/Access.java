package io.communityconnect.bootstrap.e2e;

import io.communityconnect.domain.identity.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Who may ask for what: the one table that the access matrix is held against. A route belongs to
/// the longest beginning that it has. All else follows by rule, see [Expectation].
///
/// @param beginning of a path, or of a method and a path
record Access(String beginning, Audience audience) {
  /// A new route under a beginning of these needs nothing here.
  static final List<Access> TABLE =
      List.of(
          new Access("/api/openapi.yml", Audience.ANYBODY),
          new Access("/api/v1/auth/", Audience.ANYBODY),
          new Access("/api/v1/auth/logout", Audience.LOGGED_IN),
          new Access("/api/v1/exports/", Audience.ANYBODY),
          new Access("/api/v1/me", Audience.LOGGED_IN),
          new Access("DELETE /api/v1/me", Audience.RESIDENTS),
          new Access("/api/v1/me/", Audience.RESIDENTS),
          new Access("/api/v1/messages", Audience.RESIDENTS),
          new Access("/api/v1/plans", Audience.RESIDENTS),
          new Access("/api/v1/subscriptions/", Audience.RESIDENTS),
          new Access("/api/v1/admin/", Audience.ADMINS),
          new Access("PUT /api/v1/admin/budget", Audience.SUPER_ADMINS),
          new Access("/api/v1/admin/admins", Audience.SUPER_ADMINS),
          new Access("/api/v1/admin/communities", Audience.SUPER_ADMINS));

  /// The line that a route belongs to.
  static Optional<Access> to(ApiOperation operation) {
    return TABLE.stream()
        .filter(access -> access.covers(operation))
        .max(Comparator.comparingInt(access -> access.beginning().length()));
  }

  private boolean covers(ApiOperation operation) {
    return operation.path().startsWith(beginning) || operation.toString().startsWith(beginning);
  }

  /// For whom a route is.
  enum Audience {
    /// No login is needed.
    ANYBODY,
    LOGGED_IN,
    /// Whoever lives in a community, for themselves; admins do as well.
    RESIDENTS,
    /// Whoever acts on other people's data: of a community, or of all.
    ADMINS,
    SUPER_ADMINS;

    boolean admits(Somebody somebody) {
      return switch (this) {
        case ANYBODY -> true;
        case LOGGED_IN -> somebody != Somebody.NOBODY;
        case RESIDENTS -> somebody != Somebody.NOBODY && somebody.role() != Role.SUPER_ADMIN;
        case ADMINS -> somebody != Somebody.NOBODY && somebody.role() != Role.USER;
        case SUPER_ADMINS -> somebody.role() == Role.SUPER_ADMIN;
      };
    }

    /// Whether something is theirs to ask for here: on other people's behalf, or as their own.
    boolean isTheirs(Owner owner, Somebody somebody) {
      boolean onBehalf = this == ADMINS || this == SUPER_ADMINS;
      return switch (somebody) {
        case NOBODY -> false;
        case RESIDENT -> owner == Owner.RESIDENT;
        case ADMIN -> onBehalf && (owner == Owner.RESIDENT || owner == Owner.NEIGHBOUR);
        case ADMIN_ELSEWHERE -> onBehalf && owner == Owner.ELSEWHERE;
        case SUPER_ADMIN -> onBehalf && owner != Owner.NOBODY;
      };
    }
  }
}

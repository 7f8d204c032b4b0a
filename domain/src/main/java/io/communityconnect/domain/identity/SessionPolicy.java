package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// How long a login lasts.
///
/// @param accessLifetime of an access token
/// @param idleLifetime of a session whose refresh token nobody uses
/// @param maxLifetime of a session, however much it is used
/// @param repeatGrace how long after a refresh its request may be repeated, because the answer got
///     lost or two pages asked at once
public record SessionPolicy(
    Duration accessLifetime, Duration idleLifetime, Duration maxLifetime, Duration repeatGrace) {
  /// An hour, as at Supabase; a month; half a year; a minute.
  public static final SessionPolicy STANDARD =
      new SessionPolicy(
          Duration.ofHours(1), Duration.ofDays(30), Duration.ofDays(180), Duration.ofMinutes(1));

  public SessionPolicy {
    requireNonNull(accessLifetime, "accessLifetime is null");
    requireNonNull(idleLifetime, "idleLifetime is null");
    requireNonNull(maxLifetime, "maxLifetime is null");
    requireNonNull(repeatGrace, "repeatGrace is null");
  }
}

package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/// The refresh tokens of a session that this server opened, as they are stored.
///
/// @param family what all of them have in common
/// @param current the secret of the newest
/// @param previous the secret of the one before
/// @param rotatedAt since when the newest is the newest
public record TokenFamily(
    SecretHash family, SecretHash current, Optional<SecretHash> previous, Instant rotatedAt) {
  public TokenFamily {
    requireNonNull(family, "family is null");
    requireNonNull(current, "current is null");
    requireNonNull(previous, "previous is null");
    requireNonNull(rotatedAt, "rotatedAt is null");
  }

  /// The family of a session's first token.
  public static TokenFamily startedBy(FamilyToken first, Instant now) {
    return new TokenFamily(
        SecretHash.of(first.family()), SecretHash.of(first.secret()), Optional.empty(), now);
  }

  /// The family when its newest token has been used.
  public TokenFamily followedBy(FamilyToken next, Instant now) {
    return new TokenFamily(family, SecretHash.of(next.secret()), Optional.of(current), now);
  }

  /// Whether the token was ever one of these.
  boolean knows(FamilyToken token) {
    return family.equals(SecretHash.of(token.family()));
  }

  boolean isNewest(FamilyToken token) {
    return current.equals(SecretHash.of(token.secret()));
  }

  boolean isOneBefore(FamilyToken token) {
    return previous.filter(SecretHash.of(token.secret())::equals).isPresent();
  }
}

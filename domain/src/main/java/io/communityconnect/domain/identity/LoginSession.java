package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;

/// A login on one device, as it is stored.
///
/// @param family its refresh tokens; empty where the identity provider keeps them
public record LoginSession(
    SessionId id,
    ResidentId person,
    Instant openedAt,
    Optional<TokenFamily> family,
    Optional<Instant> endedAt) {
  public LoginSession {
    requireNonNull(id, "id is null");
    requireNonNull(person, "person is null");
    requireNonNull(openedAt, "openedAt is null");
    requireNonNull(family, "family is null");
    requireNonNull(endedAt, "endedAt is null");
  }

  /// Whether it was ended.
  public boolean isEnded() {
    return endedAt.isPresent();
  }

  /// What a refresh token of this session is good for.
  public Verdict judge(FamilyToken token, Instant now, SessionPolicy policy) {
    return family
        .filter(it -> it.knows(token))
        .map(it -> judge(it, token, now, policy))
        .orElse(Verdict.FOREIGN);
  }

  private Verdict judge(TokenFamily known, FamilyToken token, Instant now, SessionPolicy policy) {
    if (isEnded()) {
      return Verdict.ENDED;
    }
    if (!now.isBefore(openedAt.plus(policy.maxLifetime()))
        || !now.isBefore(known.rotatedAt().plus(policy.idleLifetime()))) {
      return Verdict.EXPIRED;
    }
    if (known.isNewest(token)) {
      return Verdict.NEWEST;
    }
    boolean repeated =
        known.isOneBefore(token) && now.isBefore(known.rotatedAt().plus(policy.repeatGrace()));
    return repeated ? Verdict.REPEATED : Verdict.REUSED;
  }

  /// What a refresh token is good for.
  public enum Verdict {
    /// It is the one to use.
    NEWEST,
    /// It was used a moment ago, and what came of it is unused: the answer got lost, or two pages
    /// asked at once. It gets the same answer again.
    REPEATED,
    /// It was used before. Somebody has a copy.
    REUSED,
    /// It is too old, or its session is.
    EXPIRED,
    /// Its session was ended.
    ENDED,
    /// It was never one of this session's.
    FOREIGN
  }
}

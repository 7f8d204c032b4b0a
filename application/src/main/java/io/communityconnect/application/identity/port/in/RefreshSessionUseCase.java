package io.communityconnect.application.identity.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.RefreshToken;
import io.communityconnect.domain.identity.Session;
import java.time.Duration;

/// Gives a device its next access token.
@FunctionalInterface
public interface RefreshSessionUseCase {
  /// Uses the refresh token up and hands out the next one. A token that was used before ends the
  /// whole session: one of its two holders is a thief. May call a provider, so it must not be
  /// called in a unit of work.
  Outcome refresh(Command command);

  /// @param token the newest one that the device got
  record Command(RefreshToken token) {
    public Command {
      requireNonNull(token, "token is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// New tokens, and the person as they stand now.
    record Refreshed(Session session) implements Outcome {}

    /// The device must log in again.
    record Refused(Reason reason) implements Outcome {}

    /// The identity provider wants fewer requests.
    record TooManyRequests(Duration retryAfter) implements Outcome {}

    /// The identity provider is away.
    record Unavailable(Duration retryAfter) implements Outcome {}
  }

  /// Why a refresh token is not taken.
  enum Reason {
    /// It is no token of ours.
    UNKNOWN,
    /// It was used before. Its session has been ended.
    REUSED,
    /// It was not used for too long, or its session is too old.
    EXPIRED,
    /// Its session was ended.
    SESSION_ENDED,
    /// Its person was erased, or barred.
    BARRED
  }
}

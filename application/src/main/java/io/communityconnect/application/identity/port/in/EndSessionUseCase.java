package io.communityconnect.application.identity.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.TokenFlaw;
import java.time.Duration;

/// Logs somebody out.
@FunctionalInterface
public interface EndSessionUseCase {
  /// Ends sessions: their access tokens are refused from now on, their refresh tokens as well. May
  /// call a provider, so it must not be called in a unit of work.
  Outcome end(Command command);

  /// @param token of the session that asks
  record Command(AccessToken token, Scope scope) {
    public Command {
      requireNonNull(token, "token is null");
      requireNonNull(scope, "scope is null");
    }
  }

  /// Which sessions end.
  enum Scope {
    /// The one that asks.
    THIS_DEVICE,
    /// All of its person's.
    ALL_DEVICES
  }

  /// What came of it.
  sealed interface Outcome {
    /// They are over.
    record Ended() implements Outcome {}

    /// The token lets nobody in, so it ends nothing either.
    record Refused(TokenFlaw flaw) implements Outcome {}

    /// It cannot be told at the moment.
    record Unavailable(Duration retryAfter) implements Outcome {}
  }
}

package io.communityconnect.application.identity.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenFlaw;
import java.time.Duration;

/// Finds out who sent a request.
@FunctionalInterface
public interface AuthenticateUseCase {
  /// Checks the token and looks its person and session up, so that a changed role and an ended
  /// session count at once. Must not be called in a unit of work.
  Outcome authenticate(Command command);

  /// @param token what the request carried
  record Command(AccessToken token) {
    public Command {
      requireNonNull(token, "token is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It is this person. [Account#actor] is who their request runs as.
    record Authenticated(Account account, SessionId session) implements Outcome {}

    /// It is nobody.
    record Refused(TokenFlaw flaw) implements Outcome {}

    /// It cannot be told at the moment: the issuer's keys cannot be fetched.
    record Unavailable(Duration retryAfter) implements Outcome {}
  }
}

package io.communityconnect.application.identity.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.out.AccessTokens;
import io.communityconnect.application.identity.port.out.SecretGenerator;
import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.FamilyToken;
import io.communityconnect.domain.identity.LoginSession;
import io.communityconnect.domain.identity.Session;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.SessionPolicy;
import io.communityconnect.domain.identity.TokenFamily;
import java.time.Instant;
import java.util.Optional;

/// Opens sessions of this server, whichever way somebody has shown who they are.
public final class SessionOpener {
  private final Sessions sessions;
  private final AccessTokens tokens;
  private final SecretGenerator secrets;
  private final SessionPolicy policy;

  /// @param secrets makes refresh tokens
  public SessionOpener(
      Sessions sessions, AccessTokens tokens, SecretGenerator secrets, SessionPolicy policy) {
    this.sessions = requireNonNull(sessions, "sessions is null");
    this.tokens = requireNonNull(tokens, "tokens is null");
    this.secrets = requireNonNull(secrets, "secrets is null");
    this.policy = requireNonNull(policy, "policy is null");
  }

  /// Opens one inside a system unit of work.
  Session open(Account account, Instant now) {
    SessionId id = secrets.sessionId();
    FamilyToken first = new FamilyToken(id, secrets.secret(), secrets.secret());
    sessions.open(
        new LoginSession(
            id,
            account.id(),
            now,
            Optional.of(TokenFamily.startedBy(first, now)),
            Optional.empty()));
    return handOut(account, first, now);
  }

  /// What a device gets with a refresh token that is stored already.
  Session handOut(Account account, FamilyToken token, Instant now) {
    return new Session(
        token.session(),
        tokens.issue(token.session(), account, now, policy.accessLifetime()),
        token.token(),
        policy.accessLifetime(),
        account);
  }
}

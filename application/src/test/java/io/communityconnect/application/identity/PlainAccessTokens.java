package io.communityconnect.application.identity;

import io.communityconnect.application.identity.port.out.AccessTokens;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenClaims;
import io.communityconnect.domain.identity.TokenFlaw;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Tokens that are keys into a list of what was issued.
public final class PlainAccessTokens implements AccessTokens {
  private final Map<String, Issued> issued = new LinkedHashMap<>();

  private record Issued(TokenClaims claims, Instant expiry) {}

  @Override
  public AccessToken issue(SessionId session, Account account, Instant now, Duration lifetime) {
    return accept(
        new TokenClaims(
            TokenClaims.Issuer.OURSELVES,
            session,
            account.id().value(),
            account.phone(),
            account.community()),
        now.plus(lifetime));
  }

  /// Takes claims as if their issuer had signed them.
  public AccessToken accept(TokenClaims claims, Instant expiry) {
    String key = "token-" + issued.size();
    issued.put(key, new Issued(claims, expiry));
    return new AccessToken(key);
  }

  @Override
  public Verdict verify(AccessToken token, Instant now) {
    return Optional.ofNullable(issued.get(token.value()))
        .map(entry -> judged(entry, now))
        .orElseGet(() -> new Verdict.Flawed(TokenFlaw.MALFORMED));
  }

  private static Verdict judged(Issued entry, Instant now) {
    return now.isBefore(entry.expiry())
        ? new Verdict.Valid(entry.claims())
        : new Verdict.Flawed(TokenFlaw.EXPIRED);
  }
}

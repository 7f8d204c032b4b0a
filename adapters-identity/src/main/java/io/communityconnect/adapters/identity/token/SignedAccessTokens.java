package io.communityconnect.adapters.identity.token;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import io.communityconnect.application.identity.port.out.AccessTokens;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenClaims;
import io.communityconnect.domain.identity.TokenFlaw;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// JWTs of this server and, where there is one, of the identity provider. Which of the two a token
/// claims to be from decides whose key it is checked with.
public final class SignedAccessTokens implements AccessTokens {
  private static final int MAX_LENGTH = 8 * 1024;
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final OwnIssuer own;
  private final Optional<ProviderKeys> provider;

  /// @param provider empty where this server is the only issuer
  public SignedAccessTokens(OwnIssuer own, Optional<ProviderKeys> provider) {
    this.own = requireNonNull(own, "own is null");
    this.provider = requireNonNull(provider, "provider is null");
  }

  @Override
  public AccessToken issue(SessionId session, Account account, Instant now, Duration lifetime) {
    return own.issue(session, account, now, lifetime);
  }

  @Override
  public Verdict verify(AccessToken token, Instant now) {
    if (token.value().length() > MAX_LENGTH) {
      return new Verdict.Flawed(TokenFlaw.MALFORMED);
    }
    try {
      JWT parsed = JWTParser.parse(token.value());
      return parsed instanceof SignedJWT signed
          ? verify(signed, signed.getJWTClaimsSet(), now)
          : new Verdict.Flawed(TokenFlaw.WRONG_ALGORITHM);
    } catch (ParseException _) {
      return new Verdict.Flawed(TokenFlaw.MALFORMED);
    }
  }

  private Verdict verify(SignedJWT token, JWTClaimsSet claims, Instant now) {
    String issuer = Optional.ofNullable(claims.getIssuer()).orElse("");
    if (issuer.equals(own.name())) {
      return own.flawOfSignature(token)
          .<Verdict>map(Verdict.Flawed::new)
          .orElseGet(() -> judged(claims, TokenClaims.Issuer.OURSELVES, now));
    }
    return provider
        .filter(keys -> issuer.equals(keys.issuer()))
        .map(keys -> byProvider(keys, token, claims, now))
        .orElseGet(() -> new Verdict.Flawed(TokenFlaw.WRONG_ISSUER));
  }

  private static Verdict byProvider(
      ProviderKeys keys, SignedJWT token, JWTClaimsSet claims, Instant now) {
    return switch (keys.look(token)) {
      case ProviderKeys.Finding.Good _ -> judged(claims, TokenClaims.Issuer.PROVIDER, now);
      case ProviderKeys.Finding.Bad(TokenFlaw flaw) -> new Verdict.Flawed(flaw);
      case ProviderKeys.Finding.Unknown _ -> new Verdict.Undecided(RETRY);
    };
  }

  private static Verdict judged(JWTClaimsSet claims, TokenClaims.Issuer issuer, Instant now) {
    return Check.flawOf(claims, now)
        .<Verdict>map(Verdict.Flawed::new)
        .orElseGet(
            () ->
                ClaimsReader.read(claims, issuer)
                    .<Verdict>map(Verdict.Valid::new)
                    .orElseGet(() -> new Verdict.Flawed(TokenFlaw.MALFORMED)));
  }
}

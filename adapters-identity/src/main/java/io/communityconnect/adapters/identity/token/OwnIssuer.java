package io.communityconnect.adapters.identity.token;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.communityconnect.adapters.identity.SigningSecret;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenFlaw;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Issues tokens with the claims that Supabase's have, and those that the database's policies read
/// (`sub`, `role`, `user_role`, `community_id`), signed with HS256.
public final class OwnIssuer {
  static final String COMMUNITY = "community_id";

  private static final String USER_ROLE = "user_role";

  private final String name;
  private final byte[] key;

  /// @param baseUrl the server's own; the issuer's name is derived from it as at Supabase
  public OwnIssuer(URI baseUrl, SigningSecret secret) {
    this.name = requireNonNull(baseUrl, "baseUrl is null") + "/auth/v1";
    this.key = secret.bytes();
  }

  /// What tokens of this server call it.
  String name() {
    return name;
  }

  AccessToken issue(SessionId session, Account account, Instant now, Duration lifetime) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build(),
            claims(session, account, now, now.plus(lifetime)));
    try {
      token.sign(new MACSigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the key is long enough for HS256", e);
    }
    return new AccessToken(token.serialize());
  }

  private JWTClaimsSet claims(SessionId session, Account account, Instant now, Instant end) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(name)
            .subject(account.id().value().toString())
            .audience(Check.AUDIENCE)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(end))
            .claim("email", "")
            .claim("phone", account.phone().map(phone -> phone.value().substring(1)).orElse(""))
            .claim("app_metadata", Map.of("provider", "phone", "providers", List.of("phone")))
            .claim("user_metadata", Map.of())
            .claim("role", Check.AUDIENCE)
            .claim("aal", "aal1")
            .claim("amr", List.of(Map.of("method", "otp", "timestamp", now.getEpochSecond())))
            .claim("session_id", session.value().toString())
            .claim("is_anonymous", false)
            .claim(USER_ROLE, account.role().code());
    account.community().ifPresent(home -> claims.claim(COMMUNITY, home.value().toString()));
    return claims.build();
  }

  /// What is wrong with the signature; empty when it is ours.
  Optional<TokenFlaw> flawOfSignature(SignedJWT token) {
    if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())) {
      return Optional.of(TokenFlaw.WRONG_ALGORITHM);
    }
    return Hs256.verifies(token, key) ? Optional.empty() : Optional.of(TokenFlaw.BAD_SIGNATURE);
  }

  /// HS256 with a shared secret.
  static final class Hs256 {
    private Hs256() {}

    static boolean verifies(SignedJWT token, byte[] key) {
      try {
        return token.verify(new MACVerifier(key));
      } catch (JOSEException _) {
        return false;
      }
    }
  }
}

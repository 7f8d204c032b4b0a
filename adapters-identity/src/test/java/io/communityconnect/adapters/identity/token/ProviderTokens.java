package io.communityconnect.adapters.identity.token;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.communityconnect.adapters.identity.SigningSecret;
import io.communityconnect.application.identity.port.out.AccessTokens.Verdict;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenFlaw;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// An identity provider that publishes two keys while a test runs, and tokens that it might have
/// signed.
final class ProviderTokens implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  static final WireMockServer SUPABASE = new WireMockServer(options().dynamicPort());
  static final String KEYS = "/auth/v1/.well-known/jwks.json";
  static final String SECRET = "a shared secret of more than 32 bytes";
  static final ECKey CURRENT = ecKey("current");
  static final RSAKey FORMER = rsaKey("former");
  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  static final Duration HOUR = Duration.ofHours(1);
  static final SessionId SESSION = new SessionId(new UUID(1, 1));
  static final UUID SUBJECT = new UUID(2, 2);

  private static final OwnIssuer OWN =
      new OwnIssuer(URI.create("https://chat.example.com"), new SigningSecret("o".repeat(32)));

  @Override
  public void beforeAll(ExtensionContext context) {
    SUPABASE.start();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    SUPABASE.resetAll();
    publish(CURRENT.toPublicJWK(), FORMER.toPublicJWK());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    SUPABASE.stop();
  }

  static SignedAccessTokens tokens(Optional<String> secret, Duration pause) {
    return new SignedAccessTokens(
        OWN,
        Optional.of(
            new ProviderKeys(
                URI.create(SUPABASE.baseUrl()),
                secret,
                new ProviderKeys.Fetching(Duration.ofMinutes(10), pause, Duration.ofSeconds(30)))));
  }

  static SignedAccessTokens tokens() {
    return tokens(Optional.of(SECRET), Duration.ofSeconds(30));
  }

  static TokenFlaw flaw(Verdict verdict) {
    if (verdict instanceof Verdict.Flawed(TokenFlaw flaw)) {
      return flaw;
    }
    throw new AssertionError("taken: " + verdict);
  }

  static void publish(JWK... keys) {
    SUPABASE.stubFor(
        get(urlEqualTo(KEYS)).willReturn(okJson(new JWKSet(List.of(keys)).toString())));
  }

  static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(SUPABASE.baseUrl() + "/auth/v1")
        .subject(SUBJECT.toString())
        .audience("authenticated")
        .issueTime(Date.from(NOW))
        .expirationTime(Date.from(NOW.plus(HOUR)))
        .claim("email", "")
        .claim("phone", "15550100123")
        .claim("role", "authenticated")
        .claim("aal", "aal1")
        .claim("amr", List.of(Map.of("method", "otp", "timestamp", 1)))
        .claim("session_id", SESSION.value().toString())
        .claim("is_anonymous", false);
  }

  private static AccessToken signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
    return new AccessToken(token.serialize());
  }

  static AccessToken byKey(ECKey key, JWTClaimsSet claims) {
    try {
      return signed(header(JWSAlgorithm.ES256, key.getKeyID()), claims, new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static AccessToken byKey(RSAKey key, JWTClaimsSet claims) {
    try {
      return signed(header(JWSAlgorithm.RS256, key.getKeyID()), claims, new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static AccessToken byCurrentKey(JWTClaimsSet claims) {
    return byKey(CURRENT, claims);
  }

  static AccessToken bySecret(JWTClaimsSet claims, byte[] secret, String keyId) {
    try {
      return signed(header(JWSAlgorithm.HS256, keyId), claims, new MACSigner(secret));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static JWSHeader header(JWSAlgorithm algorithm, String keyId) {
    return new JWSHeader.Builder(algorithm).keyID(keyId).build();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static ECKey ecKey(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static RSAKey rsaKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}

package io.communityconnect.adapters.identity.token;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

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
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.communityconnect.adapters.identity.SigningSecret;
import io.communityconnect.application.identity.port.out.AccessTokens.Verdict;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenClaims;
import io.communityconnect.domain.identity.TokenFlaw;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessTokensTest {
  private static final WireMockServer SUPABASE = new WireMockServer(options().dynamicPort());
  private static final String KEYS = "/auth/v1/.well-known/jwks.json";
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String SECRET = "a shared secret of more than 32 bytes";
  private static final SessionId SESSION = new SessionId(new UUID(1, 1));
  private static final UUID SUBJECT = new UUID(2, 2);
  private static final PhoneNumber PHONE = new PhoneNumber("+15550100123");
  private static final CommunityId HOME = new CommunityId(new UUID(3, 3));
  private static final Account ASHA =
      new Account(
          new ResidentId(SUBJECT),
          Optional.of(PHONE),
          Optional.of("Asha"),
          Optional.empty(),
          Role.ADMIN,
          Optional.of(HOME));

  private static final ECKey CURRENT = ecKey("current");
  private static final RSAKey FORMER = rsaKey("former");
  private final OwnIssuer own =
      new OwnIssuer(URI.create("https://chat.example.com"), new SigningSecret("o".repeat(32)));

  @BeforeAll
  static void open() {
    SUPABASE.start();
  }

  @AfterAll
  static void close() {
    SUPABASE.stop();
  }

  @BeforeEach
  void publishKeys() {
    SUPABASE.resetAll();
    publish(CURRENT.toPublicJWK(), FORMER.toPublicJWK());
  }

  private static void publish(JWK... keys) {
    SUPABASE.stubFor(
        get(urlEqualTo(KEYS)).willReturn(okJson(new JWKSet(List.of(keys)).toString())));
  }

  private SignedAccessTokens tokens(Optional<String> secret, Duration pause) {
    return new SignedAccessTokens(
        own,
        Optional.of(
            new ProviderKeys(
                URI.create(SUPABASE.baseUrl()),
                secret,
                new ProviderKeys.Fetching(Duration.ofMinutes(10), pause, Duration.ofSeconds(2)))));
  }

  private SignedAccessTokens tokens() {
    return tokens(Optional.of(SECRET), Duration.ofSeconds(30));
  }

  private static TokenFlaw flaw(Verdict verdict) {
    if (verdict instanceof Verdict.Flawed(TokenFlaw flaw)) {
      return flaw;
    }
    throw new AssertionError("taken: " + verdict);
  }

  private static JWTClaimsSet.Builder claims() {
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

  private AccessToken byCurrentKey(JWTClaimsSet claims) {
    try {
      return signed(
          new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("current").build(),
          claims,
          new ECDSASigner(CURRENT));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static AccessToken bySecret(JWTClaimsSet claims, byte[] secret, String keyId) {
    try {
      return signed(
          new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(),
          claims,
          new MACSigner(secret));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ECKey ecKey(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static RSAKey rsaKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void takesItsOwnTokens() {
    AccessToken token = tokens().issue(SESSION, ASHA, NOW, HOUR);

    assertThat(tokens().verify(token, NOW))
        .isEqualTo(
            new Verdict.Valid(
                new TokenClaims(
                    TokenClaims.Issuer.OURSELVES,
                    SESSION,
                    SUBJECT,
                    Optional.of(PHONE),
                    Optional.of(HOME))));
  }

  @Test
  void takesTheProvidersTokensByPublicKeyAndBySecret() throws JOSEException {
    TokenClaims expected =
        new TokenClaims(
            TokenClaims.Issuer.PROVIDER, SESSION, SUBJECT, Optional.of(PHONE), Optional.empty());
    AccessToken byFormer =
        signed(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("former").build(),
            claims().build(),
            new RSASSASigner(FORMER));

    assertThat(tokens().verify(byCurrentKey(claims().build()), NOW))
        .isEqualTo(new Verdict.Valid(expected));
    assertThat(tokens().verify(byFormer, NOW)).isEqualTo(new Verdict.Valid(expected));
    assertThat(tokens().verify(bySecret(claims().build(), bytes(SECRET), "any"), NOW))
        .isEqualTo(new Verdict.Valid(expected));
  }

  @Test
  void refusesAnExpiredToken() {
    AccessToken token = tokens().issue(SESSION, ASHA, NOW, HOUR);

    assertThat(flaw(tokens().verify(token, NOW.plus(HOUR)))).isEqualTo(TokenFlaw.EXPIRED);
    assertThat(flaw(tokens().verify(byCurrentKey(claims().build()), NOW.plus(HOUR))))
        .isEqualTo(TokenFlaw.EXPIRED);
  }

  @Test
  void refusesATokenWithoutAnEnd() {
    assertThat(flaw(tokens().verify(byCurrentKey(claims().expirationTime(null).build()), NOW)))
        .isEqualTo(TokenFlaw.MALFORMED);
  }

  @Test
  void refusesATokenThatIsNotYetValid() {
    Date later = Date.from(NOW.plusSeconds(60));

    assertThat(flaw(tokens().verify(byCurrentKey(claims().notBeforeTime(later).build()), NOW)))
        .isEqualTo(TokenFlaw.NOT_YET_VALID);
    assertThat(flaw(tokens().verify(tokens().issue(SESSION, ASHA, NOW.plusSeconds(60), HOUR), NOW)))
        .isEqualTo(TokenFlaw.NOT_YET_VALID);
  }

  @Test
  void refusesATokenForAnotherAudience() {
    assertThat(flaw(tokens().verify(byCurrentKey(claims().audience("anon").build()), NOW)))
        .isEqualTo(TokenFlaw.WRONG_AUDIENCE);
  }

  @Test
  void refusesATokenOfAnotherIssuer() {
    JWTClaimsSet claims = claims().issuer("https://elsewhere.example.com/auth/v1").build();

    assertThat(flaw(tokens().verify(byCurrentKey(claims), NOW))).isEqualTo(TokenFlaw.WRONG_ISSUER);
    assertThat(flaw(tokens().verify(byCurrentKey(claims().issuer(null).build()), NOW)))
        .isEqualTo(TokenFlaw.WRONG_ISSUER);
  }

  @Test
  void refusesATokenOfTheProviderThatClaimsToBeOurs() {
    JWTClaimsSet claims = claims().issuer("https://chat.example.com/auth/v1").build();

    assertThat(flaw(tokens().verify(bySecret(claims, bytes(SECRET), "any"), NOW)))
        .isEqualTo(TokenFlaw.BAD_SIGNATURE);
    assertThat(flaw(tokens().verify(byCurrentKey(claims), NOW)))
        .isEqualTo(TokenFlaw.WRONG_ALGORITHM);
  }

  @Test
  void refusesAlgorithmNone() {
    AccessToken token = new AccessToken(new PlainJWT(claims().build()).serialize());

    assertThat(flaw(tokens().verify(token, NOW))).isEqualTo(TokenFlaw.WRONG_ALGORITHM);
  }

  @Test
  void refusesAnHmacWithThePublicKey() throws JOSEException {
    byte[] published = FORMER.toRSAPublicKey().getEncoded();
    byte[] json = bytes(CURRENT.toPublicJWK().toJSONString());

    assertThat(flaw(tokens().verify(bySecret(claims().build(), published, "former"), NOW)))
        .isEqualTo(TokenFlaw.BAD_SIGNATURE);
    assertThat(flaw(tokens().verify(bySecret(claims().build(), json, "current"), NOW)))
        .isEqualTo(TokenFlaw.BAD_SIGNATURE);
    SignedAccessTokens withoutSecret = tokens(Optional.empty(), Duration.ofSeconds(30));
    assertThat(flaw(withoutSecret.verify(bySecret(claims().build(), json, "current"), NOW)))
        .isEqualTo(TokenFlaw.WRONG_ALGORITHM);
  }

  @Test
  void refusesAKeyThatIsUsedForAnotherAlgorithm() throws JOSEException {
    AccessToken token =
        signed(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("current").build(),
            claims().build(),
            new RSASSASigner(FORMER));

    assertThat(flaw(tokens().verify(token, NOW))).isEqualTo(TokenFlaw.WRONG_ALGORITHM);
  }

  @Test
  void refusesASignatureOfAnotherKey() throws JOSEException {
    AccessToken token =
        signed(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("current").build(),
            claims().build(),
            new ECDSASigner(ecKey("current")));

    assertThat(flaw(tokens().verify(token, NOW))).isEqualTo(TokenFlaw.BAD_SIGNATURE);
  }

  @Test
  void refusesAnUnknownKeyAndAsksForItOnce() throws JOSEException {
    SignedAccessTokens tokens = tokens();
    AccessToken unknown =
        signed(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("unheard-of").build(),
            claims().build(),
            new ECDSASigner(ecKey("unheard-of")));
    assertThat(tokens.verify(byCurrentKey(claims().build()), NOW))
        .isInstanceOf(Verdict.Valid.class);

    for (int i = 0; i < 20; i++) {
      assertThat(flaw(tokens.verify(unknown, NOW))).isEqualTo(TokenFlaw.UNKNOWN_KEY);
    }

    assertThat(SUPABASE.findAll(getRequestedFor(urlEqualTo(KEYS))).size()).isBetween(2, 3);
    assertThat(tokens.verify(byCurrentKey(claims().build()), NOW))
        .isInstanceOf(Verdict.Valid.class);
  }

  @Test
  void fetchesAKeyThatIsNew() throws JOSEException {
    SignedAccessTokens tokens = tokens();
    assertThat(tokens.verify(byCurrentKey(claims().build()), NOW))
        .isInstanceOf(Verdict.Valid.class);
    ECKey next = ecKey("next");
    publish(next.toPublicJWK(), CURRENT.toPublicJWK());

    AccessToken token =
        signed(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("next").build(),
            claims().build(),
            new ECDSASigner(next));

    assertThat(tokens.verify(token, NOW)).isInstanceOf(Verdict.Valid.class);
  }

  @Test
  void decidesNothingWhileTheKeysCannotBeFetched() {
    SUPABASE.resetAll();
    SUPABASE.stubFor(get(urlEqualTo(KEYS)).willReturn(aResponse().withStatus(503)));

    assertThat(tokens().verify(byCurrentKey(claims().build()), NOW))
        .isInstanceOf(Verdict.Undecided.class);
  }

  @Test
  void believesNoPhoneThatNoCodeWentTo() {
    JWTClaimsSet claims = claims().claim("amr", List.of(Map.of("method", "password"))).build();

    assertThat(tokens().verify(byCurrentKey(claims), NOW))
        .isInstanceOfSatisfying(
            Verdict.Valid.class, valid -> assertThat(valid.claims().provenPhone()).isEmpty());
  }

  @Test
  void refusesSomebodyAnonymousOrWithoutASession() {
    assertThat(
            flaw(tokens().verify(byCurrentKey(claims().claim("is_anonymous", true).build()), NOW)))
        .isEqualTo(TokenFlaw.MALFORMED);
    assertThat(flaw(tokens().verify(byCurrentKey(claims().claim("session_id", null).build()), NOW)))
        .isEqualTo(TokenFlaw.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "a.b.c", "...", "eyJhbGciOiJIUzI1NiJ9.e30."})
  void refusesWhatIsNoToken(String text) {
    assertThat(tokens().verify(new AccessToken(text), NOW)).isInstanceOf(Verdict.Flawed.class);
  }

  @Test
  void refusesATokenThatWasChanged() {
    String token = tokens().issue(SESSION, ASHA, NOW, HOUR).value();
    String[] parts = token.split("\\.", -1);
    String changed =
        parts[0]
            + "."
            + claims().issuer("https://chat.example.com/auth/v1").build().toPayload().toBase64URL()
            + "."
            + parts[2];

    assertThat(flaw(tokens().verify(new AccessToken(changed), NOW)))
        .isEqualTo(TokenFlaw.BAD_SIGNATURE);
  }
}

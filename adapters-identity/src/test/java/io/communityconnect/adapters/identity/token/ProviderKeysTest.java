package io.communityconnect.adapters.identity.token;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.communityconnect.adapters.identity.token.ProviderTokens.CURRENT;
import static io.communityconnect.adapters.identity.token.ProviderTokens.FORMER;
import static io.communityconnect.adapters.identity.token.ProviderTokens.KEYS;
import static io.communityconnect.adapters.identity.token.ProviderTokens.NOW;
import static io.communityconnect.adapters.identity.token.ProviderTokens.SUPABASE;
import static io.communityconnect.adapters.identity.token.ProviderTokens.byCurrentKey;
import static io.communityconnect.adapters.identity.token.ProviderTokens.bySecret;
import static io.communityconnect.adapters.identity.token.ProviderTokens.bytes;
import static io.communityconnect.adapters.identity.token.ProviderTokens.claims;
import static io.communityconnect.adapters.identity.token.ProviderTokens.ecKey;
import static io.communityconnect.adapters.identity.token.ProviderTokens.flaw;
import static io.communityconnect.adapters.identity.token.ProviderTokens.publish;
import static io.communityconnect.adapters.identity.token.ProviderTokens.signed;
import static io.communityconnect.adapters.identity.token.ProviderTokens.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import io.communityconnect.application.identity.port.out.AccessTokens.Verdict;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.TokenFlaw;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// With which keys a token is checked.
final class ProviderKeysTest {
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
}

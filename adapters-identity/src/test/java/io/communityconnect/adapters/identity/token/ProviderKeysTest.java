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
import static io.communityconnect.adapters.identity.token.ProviderTokens.byKey;
import static io.communityconnect.adapters.identity.token.ProviderTokens.bySecret;
import static io.communityconnect.adapters.identity.token.ProviderTokens.bytes;
import static io.communityconnect.adapters.identity.token.ProviderTokens.claims;
import static io.communityconnect.adapters.identity.token.ProviderTokens.ecKey;
import static io.communityconnect.adapters.identity.token.ProviderTokens.flaw;
import static io.communityconnect.adapters.identity.token.ProviderTokens.publish;
import static io.communityconnect.adapters.identity.token.ProviderTokens.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import io.communityconnect.application.identity.port.out.AccessTokens.Verdict;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.TokenFlaw;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// With which keys a token is checked.
@ExtendWith(ProviderTokens.class)
final class ProviderKeysTest {
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
  void refusesAKeyThatIsUsedForAnotherAlgorithm() {
    RSAKey formerAsCurrent = new RSAKey.Builder(FORMER).keyID("current").build();
    AccessToken token = byKey(formerAsCurrent, claims().build());

    assertThat(flaw(tokens().verify(token, NOW))).isEqualTo(TokenFlaw.WRONG_ALGORITHM);
  }

  @Test
  void refusesASignatureOfAnotherKey() {
    AccessToken token = byKey(ecKey("current"), claims().build());

    assertThat(flaw(tokens().verify(token, NOW))).isEqualTo(TokenFlaw.BAD_SIGNATURE);
  }

  @Test
  void refusesAnUnknownKeyAndAsksForItOnce() {
    SignedAccessTokens tokens = tokens();
    AccessToken unknown = byKey(ecKey("unheard-of"), claims().build());
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
  void fetchesAKeyThatIsNew() {
    SignedAccessTokens tokens = tokens();
    assertThat(tokens.verify(byCurrentKey(claims().build()), NOW))
        .isInstanceOf(Verdict.Valid.class);
    ECKey next = ecKey("next");
    publish(next.toPublicJWK(), CURRENT.toPublicJWK());

    AccessToken token = byKey(next, claims().build());

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

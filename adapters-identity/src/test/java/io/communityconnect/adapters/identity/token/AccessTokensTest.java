package io.communityconnect.adapters.identity.token;

import static io.communityconnect.adapters.identity.token.ProviderTokens.FORMER;
import static io.communityconnect.adapters.identity.token.ProviderTokens.HOUR;
import static io.communityconnect.adapters.identity.token.ProviderTokens.NOW;
import static io.communityconnect.adapters.identity.token.ProviderTokens.SECRET;
import static io.communityconnect.adapters.identity.token.ProviderTokens.SESSION;
import static io.communityconnect.adapters.identity.token.ProviderTokens.SUBJECT;
import static io.communityconnect.adapters.identity.token.ProviderTokens.byCurrentKey;
import static io.communityconnect.adapters.identity.token.ProviderTokens.byKey;
import static io.communityconnect.adapters.identity.token.ProviderTokens.bySecret;
import static io.communityconnect.adapters.identity.token.ProviderTokens.bytes;
import static io.communityconnect.adapters.identity.token.ProviderTokens.claims;
import static io.communityconnect.adapters.identity.token.ProviderTokens.flaw;
import static io.communityconnect.adapters.identity.token.ProviderTokens.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.communityconnect.application.identity.port.out.AccessTokens.Verdict;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.identity.TokenClaims;
import io.communityconnect.domain.identity.TokenFlaw;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ProviderTokens.class)
final class AccessTokensTest {
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
  void takesTheProvidersTokensByPublicKeyAndBySecret() {
    TokenClaims expected =
        new TokenClaims(
            TokenClaims.Issuer.PROVIDER, SESSION, SUBJECT, Optional.of(PHONE), Optional.empty());
    AccessToken byFormer = byKey(FORMER, claims().build());

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

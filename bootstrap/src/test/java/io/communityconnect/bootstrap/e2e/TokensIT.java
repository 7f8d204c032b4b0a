package io.communityconnect.bootstrap.e2e;

import static io.communityconnect.bootstrap.e2e.ApiTown.SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.identity.SigningSecret;
import io.communityconnect.adapters.identity.token.OwnIssuer;
import io.communityconnect.adapters.identity.token.SignedAccessTokens;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.people.CommunityId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tokens that a running server refuses, and what it tells of them. What only a provider's tokens
/// can have is in the tests of `adapters-identity`.
class TokensIT {
  private static final Duration HOUR = Duration.ofHours(1);

  private static final ApiTown town = new ApiTown();
  private static final String HERE = town.town().url("");

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void restore() {
    town.restore();
  }

  private static String token(String issuer, String secret, Account account, Instant at) {
    return new SignedAccessTokens(
            new OwnIssuer(URI.create(issuer), new SigningSecret(secret)), Optional.empty())
        .issue(new SessionId(Somebody.RESIDENT.key()), account, at, HOUR)
        .value();
  }

  private static String token(Instant at) {
    return token(HERE, SECRET, Somebody.RESIDENT.account(), at);
  }

  private static void assertRefused(String token, String code) {
    Web.Answer answer = me(token);
    JsonNode problem = ApiCalls.json(answer);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(answer.body()).doesNotContain(token);
  }

  private static Web.Answer me(String token) {
    return Web.send(
        HttpRequest.newBuilder(URI.create(town.town().url("/api/v1/me")))
            .header("Authorization", "Bearer " + token));
  }

  @Test
  void takesOneThatIsInOrder() {
    assertThat(me(token(Instant.now())).status()).isEqualTo(200);
  }

  @Test
  void refusesAnExpiredOne() {
    assertRefused(token(Instant.now().minus(HOUR).minusSeconds(1)), "TOKEN_EXPIRED");
  }

  @Test
  void refusesOneThatIsNotYetValid() {
    assertRefused(token(Instant.now().plus(HOUR)), "TOKEN_INVALID");
  }

  @Test
  void refusesOneOfAnotherIssuer() {
    assertRefused(
        token("https://elsewhere.example", SECRET, Somebody.RESIDENT.account(), Instant.now()),
        "TOKEN_INVALID");
  }

  @Test
  void refusesOneThatIsSignedWithAnotherKey() {
    assertRefused(
        token(HERE, "x".repeat(32), Somebody.RESIDENT.account(), Instant.now()), "TOKEN_INVALID");
  }

  @Test
  void refusesOneThatNobodySigned() {
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
    String claims = token(Instant.now()).split("\\.", -1)[1];

    assertRefused(header + "." + claims + ".", "TOKEN_INVALID");
  }

  @Test
  void refusesOneForAnotherCommunity() {
    Account moved =
        new Account(
            Somebody.RESIDENT.account().id(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Somebody.RESIDENT.role(),
            Optional.of(new CommunityId(Owner.ELSEWHERE.community())));

    assertRefused(token(HERE, SECRET, moved, Instant.now()), "TOKEN_INVALID");
  }

  @Test
  void refusesOneOfASessionThatWasEnded() {
    String token = token(Instant.now());
    town.town().database().execute("update sessions set ended_at = now()");

    assertRefused(token, "SESSION_ENDED");
  }
}

package io.communityconnect.adapters.identity.supabase;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.communityconnect.adapters.identity.Contracts;
import io.communityconnect.application.identity.port.out.IdentityProvider.Ending;
import io.communityconnect.application.identity.port.out.IdentityProvider.Login;
import io.communityconnect.application.identity.port.out.IdentityProvider.Reason;
import io.communityconnect.application.identity.port.out.IdentityProvider.Sending;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.identity.ProviderSubject;
import io.communityconnect.domain.identity.RefreshToken;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.people.PhoneNumber;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SupabaseIdentityProviderTest {
  private static final WireMockServer SUPABASE = new WireMockServer(options().dynamicPort());
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final PhoneNumber PHONE = new PhoneNumber("+15555550101");
  private static final PhoneCode CODE = new PhoneCode("123456");
  private static final UUID SUBJECT = new UUID(2, 2);
  private static final UUID SESSION = new UUID(1, 1);

  @BeforeAll
  static void open() {
    SUPABASE.start();
  }

  @AfterAll
  static void close() {
    HTTP.shutdownNow();
    SUPABASE.stop();
  }

  @BeforeEach
  void forget() {
    SUPABASE.resetAll();
  }

  private static SupabaseIdentityProvider provider() {
    return new SupabaseIdentityProvider(
        new SupabaseSettings(URI.create(SUPABASE.baseUrl()), "anon", Optional.empty(), false),
        HTTP);
  }

  private static void answers(ResponseDefinitionBuilder response) {
    SUPABASE.stubFor(post(anyUrl()).willReturn(response));
  }

  private static void refuses(int status, String code, String message) {
    answers(
        aResponse()
            .withStatus(status)
            .withBody("{\"code\":\"%s\",\"message\":\"%s\"}".formatted(code, message)));
  }

  private static LoggedRequest onlyRequest() {
    List<LoggedRequest> requests =
        SUPABASE.getAllServeEvents().stream().map(event -> event.getRequest()).toList();
    assertThat(requests).hasSize(1);
    return requests.getFirst();
  }

  private static String jwt() {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    String header = encoder.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8));
    String claims =
        encoder.encodeToString(
            "{\"session_id\":\"%s\"}".formatted(SESSION).getBytes(StandardCharsets.UTF_8));
    return header + "." + claims + "." + encoder.encodeToString(new byte[32]);
  }

  private static ResponseDefinitionBuilder session() {
    return aResponse()
        .withBody(
            """
            {"access_token": "%s", "token_type": "bearer", "expires_in": 1800,
             "expires_at": 1700000000, "refresh_token": "abcdef",
             "user": {"id": "%s", "phone": "15555550101"}}
            """
                .formatted(jwt(), SUBJECT));
  }

  @Test
  void asksForACodeAsPublished() {
    answers(aResponse().withBody("{\"message_id\":\"SM1\"}"));

    assertThat(provider().sendCode(PHONE)).isEqualTo(new Sending.Sent());
    assertThat(onlyRequest().getUrl()).isEqualTo("/auth/v1/otp");
    assertThat(onlyRequest().getHeader("apikey")).isEqualTo("anon");
    assertThat(
            Contracts.complaints(
                "schemas/supabase.otp.request.schema.json", onlyRequest().getBodyAsString()))
        .isEmpty();
    assertThat(Contracts.complaints("schemas/supabase.otp.request.schema.json", "{\"fone\":1}"))
        .isNotEmpty();
  }

  @Test
  void verifiesAndReadsTheSession() {
    answers(session());

    assertThat(provider().verify(PHONE, CODE))
        .isInstanceOfSatisfying(
            Login.Opened.class,
            opened -> {
              assertThat(opened.session().id()).isEqualTo(new SessionId(SESSION));
              assertThat(opened.session().subject()).isEqualTo(new ProviderSubject(SUBJECT));
              assertThat(opened.session().phone()).contains(PHONE);
              assertThat(opened.session().expiresIn()).isEqualTo(Duration.ofMinutes(30));
              assertThat(opened.session().refreshToken()).isEqualTo(new RefreshToken("abcdef"));
            });
    assertThat(onlyRequest().getUrl()).isEqualTo("/auth/v1/verify");
    assertThat(
            Contracts.complaints(
                "schemas/supabase.verify.request.schema.json", onlyRequest().getBodyAsString()))
        .isEmpty();
  }

  @Test
  void refreshesAsPublished() {
    answers(session());

    assertThat(provider().refresh(new RefreshToken("old"))).isInstanceOf(Login.Opened.class);
    assertThat(onlyRequest().getUrl()).isEqualTo("/auth/v1/token?grant_type=refresh_token");
    assertThat(
            Contracts.complaints(
                "schemas/supabase.token.request.schema.json", onlyRequest().getBodyAsString()))
        .isEmpty();
  }

  @Test
  void logsOutHereOrEverywhere() {
    answers(aResponse().withStatus(204));

    assertThat(provider().end(new AccessToken("abc"), true)).isEqualTo(new Ending.Ended());
    assertThat(onlyRequest().getUrl()).isEqualTo("/auth/v1/logout?scope=global");
    assertThat(onlyRequest().getHeader("Authorization")).isEqualTo("Bearer abc");
  }

  @Test
  void whatIsOverAlreadyIsEnded() {
    refuses(403, "session_not_found", "Session from session_id claim in JWT does not exist");
    assertThat(provider().end(new AccessToken("abc"), false)).isEqualTo(new Ending.Ended());
    refuses(500, "unexpected_failure", "");
    assertThat(provider().end(new AccessToken("abc"), false))
        .isInstanceOf(Ending.Unavailable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "403, otp_expired, UNKNOWN",
    "403, user_banned, BARRED",
    "400, refresh_token_not_found, UNKNOWN",
    "400, refresh_token_already_used, REUSED",
    "400, session_expired, EXPIRED",
    "400, session_not_found, ENDED"
  })
  void saysWhyItIsRefused(int status, String code, Reason reason) {
    refuses(status, code, "");

    assertThat(provider().verify(PHONE, CODE)).isEqualTo(new Login.Refused(reason));
    assertThat(provider().refresh(new RefreshToken("x"))).isEqualTo(new Login.Refused(reason));
  }

  @Test
  void waitsAsLongAsTheSentenceSays() {
    refuses(
        429,
        "over_sms_send_rate_limit",
        "For security purposes, you can only request this after 58 seconds.");
    assertThat(provider().sendCode(PHONE))
        .isEqualTo(new Sending.RateLimited(Duration.ofSeconds(58)));
    refuses(429, "over_request_rate_limit", "Request rate limit reached");
    assertThat(provider().verify(PHONE, CODE))
        .isEqualTo(new Login.RateLimited(Duration.ofSeconds(5)));
  }

  @Test
  void readsTheOlderShapeOfErrors() {
    answers(
        aResponse()
            .withStatus(403)
            .withBody("{\"code\":403,\"error_code\":\"otp_expired\",\"msg\":\"expired\"}"));

    assertThat(provider().verify(PHONE, CODE)).isEqualTo(new Login.Refused(Reason.UNKNOWN));
  }

  @Test
  void tellsNobodyWhoIsKnown() {
    refuses(422, "otp_disabled", "Signups not allowed for otp");
    assertThat(provider().sendCode(PHONE)).isEqualTo(new Sending.Sent());
    refuses(403, "user_banned", "User is banned");
    assertThat(provider().sendCode(PHONE)).isEqualTo(new Sending.Sent());
  }

  @Test
  void isAwayWhenItCannotBeUnderstood() {
    List<ResponseDefinitionBuilder> oddities =
        List.of(
            aResponse().withStatus(502).withBody("<html>Bad gateway</html>"),
            aResponse().withBody("<html>hello</html>"),
            aResponse().withBody("{\"access_token\":\"tr"),
            aResponse().withBody("{\"access_token\":\"a.b.c\",\"refresh_token\":\"x\"}"),
            aResponse().withStatus(302).withHeader("Location", "/elsewhere"),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    for (ResponseDefinitionBuilder oddity : oddities) {
      answers(oddity);
      assertThat(provider().verify(PHONE, CODE)).isInstanceOf(Login.Unavailable.class);
    }
  }

  @Test
  void isAwayWhenItIsNotSetUp() {
    refuses(400, "phone_provider_disabled", "Unsupported phone provider");

    assertThat(provider().sendCode(PHONE)).isInstanceOf(Sending.Unavailable.class);
  }
}

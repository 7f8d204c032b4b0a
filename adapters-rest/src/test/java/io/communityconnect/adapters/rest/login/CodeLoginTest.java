package io.communityconnect.adapters.rest.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.rest.ApiServer;
import io.communityconnect.adapters.rest.ApiServer.Answer;
import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.identity.port.in.RequestCodeUseCase;
import io.communityconnect.application.identity.port.in.VerifyCodeUseCase;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.RefreshToken;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.identity.Session;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Logging in over HTTP, and all that can be wrong with a request.
final class CodeLoginTest {
  private static final RequestCodeUseCase.Outcome ACCEPTED =
      new RequestCodeUseCase.Outcome.Accepted(Duration.ofMinutes(10), Duration.ofSeconds(30));

  private static final Scripted useCases = new Scripted();
  private static final ApiServer server = new ApiServer(useCases);

  private static final class Scripted implements RequestCodeUseCase, VerifyCodeUseCase {
    private RequestCodeUseCase.Outcome requested = ACCEPTED;
    private Optional<VerifyCodeUseCase.Outcome> verified = Optional.empty();
    private Optional<RequestCodeUseCase.Command> asked = Optional.empty();

    @Override
    public RequestCodeUseCase.Outcome request(RequestCodeUseCase.Command command) {
      asked = Optional.of(command);
      return requested;
    }

    @Override
    public VerifyCodeUseCase.Outcome verify(VerifyCodeUseCase.Command command) {
      return verified.orElseThrow(
          () ->
              new InfrastructureException(
                  "verify a secret thing", true, new IOException("secret")));
    }
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @BeforeEach
  void forget() {
    useCases.requested = ACCEPTED;
    useCases.verified = Optional.empty();
  }

  private static Answer otp(String body) {
    return server.post("/api/v1/auth/otp", body);
  }

  private static Answer verify(VerifyCodeUseCase.Outcome outcome) {
    useCases.verified = Optional.of(outcome);
    return server.post("/api/v1/auth/verify", "{\"phone\":\"+15550100402\",\"code\":\"123456\"}");
  }

  @Test
  void sendsACode() {
    Answer answer =
        server.send(
            server
                .to("/api/v1/auth/otp")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "203.0.113.9, 198.51.100.7")
                .POST(BodyPublishers.ofString("{\"phone\":\"+15550100402\"}")));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().path("expiresIn").asInt()).isEqualTo(600);
    assertThat(answer.json().path("resendAfter").asInt()).isEqualTo(30);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(useCases.asked.orElseThrow().address().value()).isEqualTo("198.51.100.7");
  }

  static Stream<Arguments> badBodies() {
    return Stream.of(
        Arguments.of("{", 400, "MALFORMED_REQUEST", ""),
        Arguments.of("", 400, "MALFORMED_REQUEST", ""),
        Arguments.of("{\"phone\":\"+15550100777\"} {}", 400, "MALFORMED_REQUEST", ""),
        Arguments.of("{\"phone\":\"+1\"}", 422, "INVALID_FIELDS", "phone"),
        Arguments.of("{}", 422, "INVALID_FIELDS", "phone"),
        Arguments.of("{\"phone\":null}", 422, "INVALID_FIELDS", "phone"),
        Arguments.of("{\"phone\":15550100777}", 422, "INVALID_FIELDS", "phone"),
        Arguments.of("{\"phone\":\"+15550100777\",\"mood\":1}", 422, "INVALID_FIELDS", "mood"));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void refusesWhatDoesNotFit(String body, int status, String code, String field) {
    Answer answer = otp(body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("instance").asText()).isEqualTo("/api/v1/auth/otp");
    assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo(field);
    assertThat(answer.response().body()).doesNotContain("jackson", "Exception", "15550100777");
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    Answer answer = otp("{\"phone\":\"" + "1".repeat(1_100_000) + "\"}");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("PAYLOAD_TOO_LARGE");
  }

  @Test
  void refusesAnotherMediaTypeAndMethodAndPath() {
    Answer type =
        server.send(
            server
                .to("/api/v1/auth/otp")
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString("<phone/>")));
    assertThat(type.status()).isEqualTo(415);
    assertThat(type.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");

    Answer method = server.send(server.to("/api/v1/auth/otp").GET());
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.code()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(method.header("Allow")).contains("POST");

    Answer path = server.send(server.to("/api/v1/nothing").GET());
    assertThat(path.status()).isEqualTo(404);
    assertThat(path.code()).isEqualTo("NOT_FOUND");
  }

  @Test
  void saysWhenToComeBack() {
    useCases.requested = new RequestCodeUseCase.Outcome.TooManyRequests(Duration.ofMillis(1500));
    Answer limited = otp("{\"phone\":\"+15550100402\"}");
    useCases.requested = new RequestCodeUseCase.Outcome.Unavailable(Duration.ofSeconds(9));
    Answer away = otp("{\"phone\":\"+15550100402\"}");

    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.header("Retry-After")).isEqualTo("2");
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.header("Retry-After")).isEqualTo("9");
  }

  @Test
  void logsIn() {
    Account asha =
        new Account(
            new ResidentId(new UUID(2, 2)),
            Optional.empty(),
            Optional.of("Asha Rao"),
            Optional.empty(),
            Role.ADMIN,
            Optional.of(new CommunityId(new UUID(1, 1))));
    Session session =
        new Session(
            new SessionId(new UUID(3, 3)),
            new AccessToken("access"),
            new RefreshToken("refresh"),
            Duration.ofHours(1),
            asha);

    Answer answer = verify(new VerifyCodeUseCase.Outcome.LoggedIn(session));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().body())
        .isEqualTo(
            """
            {"accessToken":"access","refreshToken":"refresh","tokenType":"Bearer","expiresIn":3600,\
            "user":{"id":"00000000-0000-0002-0000-000000000002","phone":null,"name":"Asha Rao",\
            "apartment":null,"role":"admin",\
            "communityId":"00000000-0000-0001-0000-000000000001"}}""");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(new VerifyCodeUseCase.Outcome.WrongCode(), 401, "WRONG_CODE"),
        Arguments.of(new VerifyCodeUseCase.Outcome.TooManyAttempts(), 401, "TOO_MANY_ATTEMPTS"),
        Arguments.of(
            new VerifyCodeUseCase.Outcome.TooManyRequests(Duration.ofSeconds(1)),
            429,
            "TOO_MANY_REQUESTS"),
        Arguments.of(new VerifyCodeUseCase.Outcome.Barred(), 403, "BARRED"),
        Arguments.of(
            new VerifyCodeUseCase.Outcome.Unavailable(Duration.ofSeconds(1)),
            503,
            "SERVICE_UNAVAILABLE"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void tellsWhyNot(VerifyCodeUseCase.Outcome outcome, int status, String code) {
    Answer answer = verify(outcome);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void saysNothingOfWhatIsBroken() {
    Answer answer =
        server.post("/api/v1/auth/verify", "{\"phone\":\"+15550100402\",\"code\":\"123456\"}");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(answer.response().body()).doesNotContain("secret", "Exception");
  }
}

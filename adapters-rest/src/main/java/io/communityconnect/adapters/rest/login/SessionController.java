package io.communityconnect.adapters.rest.login;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.caller.BearerToken;
import io.communityconnect.adapters.rest.caller.OpenToAnyone;
import io.communityconnect.adapters.rest.caller.TokenProblems;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.identity.port.in.EndSessionUseCase;
import io.communityconnect.application.identity.port.in.RefreshSessionUseCase;
import io.communityconnect.domain.identity.RefreshToken;
import io.communityconnect.domain.identity.Session;
import io.communityconnect.domain.identity.TokenFlaw;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Staying logged in, and logging out.
@Requires(beans = {RefreshSessionUseCase.class, EndSessionUseCase.class})
@Controller("/api/v1/auth")
@ExecuteOn(TaskExecutors.BLOCKING)
@OpenToAnyone
final class SessionController {
  private static final int MAX_TOKEN = 8192;

  private final RefreshSessionUseCase refreshSession;
  private final EndSessionUseCase endSession;

  SessionController(RefreshSessionUseCase refreshSession, EndSessionUseCase endSession) {
    this.refreshSession = requireNonNull(refreshSession, "refreshSession is null");
    this.endSession = requireNonNull(endSession, "endSession is null");
  }

  /// Uses a refresh token up and hands out the next. One that was used before ends its session.
  @Post("/refresh")
  @Refuses({
    ProblemCode.REFRESH_TOKEN_INVALID,
    ProblemCode.REFRESH_TOKEN_REUSED,
    ProblemCode.SESSION_ENDED,
    ProblemCode.BARRED
  })
  LoggedIn refresh(@Body LoginRequests.RefreshWanted body) {
    Fields fields = new Fields();
    Optional<String> token = fields.words("refreshToken", body.refreshToken(), MAX_TOKEN);
    fields.refuseFaulty();
    return switch (refreshSession.refresh(
        new RefreshSessionUseCase.Command(new RefreshToken(token.orElseThrow())))) {
      case RefreshSessionUseCase.Outcome.Refreshed(Session session) -> LoggedIn.of(session);
      case RefreshSessionUseCase.Outcome.Refused(RefreshSessionUseCase.Reason reason) ->
          throw RequestRefused.because(codeOf(reason));
      case RefreshSessionUseCase.Outcome.TooManyRequests(Duration retryAfter) ->
          throw RequestRefused.until(ProblemCode.TOO_MANY_REQUESTS, retryAfter);
      case RefreshSessionUseCase.Outcome.Unavailable(Duration retryAfter) ->
          throw RequestRefused.until(ProblemCode.SERVICE_UNAVAILABLE, retryAfter);
    };
  }

  private static ProblemCode codeOf(RefreshSessionUseCase.Reason reason) {
    return switch (reason) {
      case UNKNOWN, EXPIRED -> ProblemCode.REFRESH_TOKEN_INVALID;
      case REUSED -> ProblemCode.REFRESH_TOKEN_REUSED;
      case SESSION_ENDED -> ProblemCode.SESSION_ENDED;
      case BARRED -> ProblemCode.BARRED;
    };
  }

  /// Ends the session of the access token, or all of its person's.
  @Post("/logout")
  @SecurityRequirement(name = "bearer")
  @Refuses({
    ProblemCode.TOKEN_MISSING,
    ProblemCode.TOKEN_INVALID,
    ProblemCode.TOKEN_EXPIRED,
    ProblemCode.SESSION_ENDED
  })
  @Status(HttpStatus.NO_CONTENT)
  void logout(HttpRequest<?> request, @Body LoginRequests.@Nullable LogoutWanted body) {
    boolean everywhere = body != null && Boolean.TRUE.equals(body.everywhere());
    EndSessionUseCase.Scope scope =
        everywhere ? EndSessionUseCase.Scope.ALL_DEVICES : EndSessionUseCase.Scope.THIS_DEVICE;
    switch (endSession.end(new EndSessionUseCase.Command(BearerToken.of(request), scope))) {
      case EndSessionUseCase.Outcome.Ended _ -> {}
      case EndSessionUseCase.Outcome.Refused(TokenFlaw flaw) ->
          throw RequestRefused.because(TokenProblems.of(flaw));
      case EndSessionUseCase.Outcome.Unavailable(Duration retryAfter) ->
          throw RequestRefused.until(ProblemCode.SERVICE_UNAVAILABLE, retryAfter);
    }
  }
}

package io.communityconnect.adapters.rest.login;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.caller.OpenToAnyone;
import io.communityconnect.adapters.rest.edge.ClientAddresses;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.identity.port.in.RequestCodeUseCase;
import io.communityconnect.application.identity.port.in.VerifyCodeUseCase;
import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.identity.Session;
import io.communityconnect.domain.people.PhoneNumber;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.Optional;

/// Logging in with a code that is sent to a phone.
@Requires(beans = {RequestCodeUseCase.class, VerifyCodeUseCase.class})
@Controller("/api/v1/auth")
@ExecuteOn(TaskExecutors.BLOCKING)
@OpenToAnyone
final class CodeLoginController {
  private final RequestCodeUseCase requestCode;
  private final VerifyCodeUseCase verifyCode;
  private final ClientAddresses addresses;

  CodeLoginController(
      RequestCodeUseCase requestCode, VerifyCodeUseCase verifyCode, ClientAddresses addresses) {
    this.requestCode = requireNonNull(requestCode, "requestCode is null");
    this.verifyCode = requireNonNull(verifyCode, "verifyCode is null");
    this.addresses = requireNonNull(addresses, "addresses is null");
  }

  /// @param expiresIn for how many seconds the code is good
  /// @param resendAfter in how many seconds another may be asked for
  record CodeSent(long expiresIn, long resendAfter) {}

  /// Sends a code to a phone. The answer is the same whether the phone is known here or not.
  @Post("/otp")
  @Status(HttpStatus.ACCEPTED)
  CodeSent otp(HttpRequest<?> request, @Body LoginRequests.CodeWanted body) {
    Fields fields = new Fields();
    Optional<PhoneNumber> phone = fields.phone("phone", body.phone());
    fields.refuseFaulty();
    return switch (requestCode.request(
        new RequestCodeUseCase.Command(phone.orElseThrow(), addresses.of(request)))) {
      case RequestCodeUseCase.Outcome.Accepted(Duration expiresIn, Duration resendAfter) ->
          new CodeSent(expiresIn.toSeconds(), resendAfter.toSeconds());
      case RequestCodeUseCase.Outcome.TooManyRequests(Duration retryAfter) ->
          throw RequestRefused.until(ProblemCode.TOO_MANY_REQUESTS, retryAfter);
      case RequestCodeUseCase.Outcome.Unavailable(Duration retryAfter) ->
          throw RequestRefused.until(ProblemCode.SERVICE_UNAVAILABLE, retryAfter);
    };
  }

  /// Logs in with the code that was sent. Whoever logs in for the first time is registered.
  @Post("/verify")
  @Refuses({ProblemCode.WRONG_CODE, ProblemCode.TOO_MANY_ATTEMPTS, ProblemCode.BARRED})
  LoggedIn verify(@Body LoginRequests.CodeTyped body) {
    Fields fields = new Fields();
    Optional<PhoneNumber> phone = fields.phone("phone", body.phone());
    Optional<PhoneCode> code =
        fields.required("code", body.code(), PhoneCode::isValid, PhoneCode::new, "six digits");
    fields.refuseFaulty();
    return switch (verifyCode.verify(
        new VerifyCodeUseCase.Command(phone.orElseThrow(), code.orElseThrow()))) {
      case VerifyCodeUseCase.Outcome.LoggedIn(Session session) -> LoggedIn.of(session);
      case VerifyCodeUseCase.Outcome.WrongCode _ ->
          throw RequestRefused.because(ProblemCode.WRONG_CODE);
      case VerifyCodeUseCase.Outcome.TooManyAttempts _ ->
          throw RequestRefused.because(ProblemCode.TOO_MANY_ATTEMPTS);
      case VerifyCodeUseCase.Outcome.TooManyRequests(Duration retryAfter) ->
          throw RequestRefused.until(ProblemCode.TOO_MANY_REQUESTS, retryAfter);
      case VerifyCodeUseCase.Outcome.Barred _ -> throw RequestRefused.because(ProblemCode.BARRED);
      case VerifyCodeUseCase.Outcome.Unavailable(Duration retryAfter) ->
          throw RequestRefused.until(ProblemCode.SERVICE_UNAVAILABLE, retryAfter);
    };
  }
}

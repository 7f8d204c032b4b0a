package io.communityconnect.adapters.rest.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Makes answers of refusals.
final class ProblemResponses {
  private ProblemResponses() {}

  static MutableHttpResponse<Problem> of(RequestRefused refused, HttpRequest<?> request) {
    MutableHttpResponse<Problem> response = of(refused.code(), request, refused.faults());
    refused.retryAfter().ifPresent(wait -> retryAfter(response, wait));
    return response;
  }

  static MutableHttpResponse<Problem> of(
      ProblemCode code, HttpRequest<?> request, List<FieldFault> faults) {
    MutableHttpResponse<Problem> response =
        HttpResponse.<Problem>status(code.status())
            .body(Problem.of(code, request.getPath(), faults))
            .contentType(Problem.MEDIA_TYPE);
    return code.status() == HttpStatus.UNAUTHORIZED
        ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        : response;
  }

  /// Rounds up: whoever comes back in time must not be refused again.
  static void retryAfter(MutableHttpResponse<?> response, Duration wait) {
    long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }

  /// What a status means that the framework chose.
  static ProblemCode codeOf(HttpStatus status) {
    Optional<ProblemCode> known =
        switch (status) {
          case BAD_REQUEST -> Optional.of(ProblemCode.MALFORMED_REQUEST);
          case NOT_FOUND -> Optional.of(ProblemCode.NOT_FOUND);
          case METHOD_NOT_ALLOWED -> Optional.of(ProblemCode.METHOD_NOT_ALLOWED);
          case NOT_ACCEPTABLE -> Optional.of(ProblemCode.NOT_ACCEPTABLE);
          case REQUEST_ENTITY_TOO_LARGE -> Optional.of(ProblemCode.PAYLOAD_TOO_LARGE);
          case UNSUPPORTED_MEDIA_TYPE -> Optional.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
          case UNAUTHORIZED -> Optional.of(ProblemCode.TOKEN_INVALID);
          case FORBIDDEN -> Optional.of(ProblemCode.NOT_ALLOWED);
          default -> Optional.empty();
        };
    return known.orElseGet(
        () ->
            status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                ? ProblemCode.MALFORMED_REQUEST
                : ProblemCode.INTERNAL_ERROR);
  }
}

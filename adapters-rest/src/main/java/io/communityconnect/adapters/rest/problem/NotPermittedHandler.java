package io.communityconnect.adapters.rest.problem;

import io.communityconnect.domain.identity.NotPermittedException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Writes that the caller's role does not allow it. Which permission it lacks is not told: callers
/// cannot give themselves another role.
@Singleton
final class NotPermittedHandler
    implements ExceptionHandler<NotPermittedException, HttpResponse<Problem>> {
  /// The interface has the raw type.
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, NotPermittedException refusal) {
    return ProblemResponses.of(RequestRefused.because(ProblemCode.NOT_ALLOWED), request);
  }
}

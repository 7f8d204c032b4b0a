package io.communityconnect.adapters.rest.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Writes what a controller refused.
@Singleton
final class RequestRefusedHandler
    implements ExceptionHandler<RequestRefused, HttpResponse<Problem>> {
  /// The interface has the raw type.
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, RequestRefused refused) {
    return ProblemResponses.of(refused, request);
  }
}

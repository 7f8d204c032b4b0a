package io.communityconnect.adapters.rest.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

/// Writes an exception that is no fault of ours as a refusal.
///
/// @param <E> what was thrown
abstract class RefusalHandler<E extends RuntimeException>
    implements ExceptionHandler<E, HttpResponse<Problem>> {
  /// The interface has the raw type.
  @Override
  @SuppressWarnings("rawtypes")
  public final HttpResponse<Problem> handle(HttpRequest request, E thrown) {
    return ProblemResponses.of(refusalOf(thrown), request);
  }

  /// What the caller is told.
  abstract RequestRefused refusalOf(E thrown);
}

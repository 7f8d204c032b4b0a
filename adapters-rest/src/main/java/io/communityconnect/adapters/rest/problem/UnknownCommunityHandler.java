package io.communityconnect.adapters.rest.problem;

import io.communityconnect.adapters.rest.fields.NamedCommunity;
import io.communityconnect.domain.people.UnknownCommunityException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Writes that a community is none of the caller's. Only super admins get here: others name no
/// community but their own.
@Singleton
final class UnknownCommunityHandler
    implements ExceptionHandler<UnknownCommunityException, HttpResponse<Problem>> {
  /// The interface has the raw type.
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, UnknownCommunityException unknown) {
    return ProblemResponses.of(NamedCommunity.refusing(), request);
  }
}

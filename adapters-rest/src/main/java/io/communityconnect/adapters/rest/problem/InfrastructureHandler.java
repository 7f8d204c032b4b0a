package io.communityconnect.adapters.rest.problem;

import io.communityconnect.application.InfrastructureException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes that something of ours is down: try again, or do not bother.
@Singleton
final class InfrastructureHandler
    implements ExceptionHandler<InfrastructureException, HttpResponse<Problem>> {
  private static final Logger log = LoggerFactory.getLogger(InfrastructureHandler.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /// The interface has the raw type.
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, InfrastructureException failure) {
    log.atError().setCause(failure).log("a request could not be answered");
    RequestRefused refused =
        failure.isRetryable()
            ? RequestRefused.until(ProblemCode.SERVICE_UNAVAILABLE, RETRY_AFTER)
            : RequestRefused.because(ProblemCode.INTERNAL_ERROR);
    return ProblemResponses.of(refused, request);
  }
}

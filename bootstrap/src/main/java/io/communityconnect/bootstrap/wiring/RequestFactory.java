package io.communityconnect.bootstrap.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.adapters.rest.request.RequestKeys;
import io.communityconnect.application.request.port.in.KeepAnswerUseCase;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// What the API's filter and its forms share to do a request with a key once.
@Factory
final class RequestFactory {
  @Singleton
  RequestKeys repeatedRequests(
      TakeUpRequestUseCase takeUp, KeepAnswerUseCase keep, ObjectMapper json) {
    return new RequestKeys(takeUp, keep, json);
  }
}

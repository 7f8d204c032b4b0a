package io.communityconnect.adapters.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.adapters.rest.request.RepeatedRequests;
import io.communityconnect.application.request.port.in.KeepAnswerUseCase;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/// Makes what routes need beside use cases, as the server does.
@Factory
final class RepeatedRequestsFactory {
  @Singleton
  @Requires(beans = {TakeUpRequestUseCase.class, KeepAnswerUseCase.class})
  RepeatedRequests repeatedRequests(
      TakeUpRequestUseCase takeUp, KeepAnswerUseCase keep, ObjectMapper json) {
    return new RepeatedRequests(takeUp, keep, json);
  }
}

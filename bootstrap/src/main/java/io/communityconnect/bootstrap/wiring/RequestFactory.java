package io.communityconnect.bootstrap.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.adapters.persistence.limit.PostgresRateLimits;
import io.communityconnect.adapters.persistence.request.PostgresRequestKeys;
import io.communityconnect.adapters.rest.edge.ClientAddresses;
import io.communityconnect.adapters.rest.limit.ApiLimits;
import io.communityconnect.adapters.rest.request.RepeatedRequests;
import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.application.limit.port.in.SpendRequestUseCase;
import io.communityconnect.application.limit.service.SpendRequestService;
import io.communityconnect.application.request.port.in.KeepAnswerUseCase;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase;
import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.application.request.service.KeepAnswerService;
import io.communityconnect.application.request.service.TakeUpRequestService;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.bootstrap.configuration.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// What the API knows of requests, whatever they are about: whence they come, how many there are,
/// and which were done before.
@Factory
final class RequestFactory {
  @Singleton
  ClientAddresses clientAddresses(Settings settings) {
    return new ClientAddresses(settings.api().proxies());
  }

  @Singleton
  ApiLimits apiLimits(Settings settings) {
    return settings.api().limits();
  }

  /// Whose last requests a crash of the database forgets may ask so many more.
  @Singleton
  SpendRequestUseCase spendRequest(
      @Named(PersistenceFactory.REPEATABLE) SystemUnitOfWork unitOfWork,
      SecretHasher hasher,
      InstantSource clock) {
    return new SpendRequestService(unitOfWork, new PostgresRateLimits(), hasher, clock);
  }

  @Singleton
  RequestKeys requestKeys() {
    return new PostgresRequestKeys();
  }

  @Singleton
  TakeUpRequestUseCase takeUpRequest(
      SystemUnitOfWork unitOfWork, RequestKeys keys, SecretHasher hasher, InstantSource clock) {
    return new TakeUpRequestService(unitOfWork, keys, hasher, clock);
  }

  @Singleton
  KeepAnswerUseCase keepAnswer(SystemUnitOfWork unitOfWork, RequestKeys keys, SecretHasher hasher) {
    return new KeepAnswerService(unitOfWork, keys, hasher);
  }

  /// Shared by the filter and the routes of forms.
  @Singleton
  RepeatedRequests repeatedRequests(
      TakeUpRequestUseCase takeUp, KeepAnswerUseCase keep, ObjectMapper json) {
    return new RepeatedRequests(takeUp, keep, json);
  }
}
